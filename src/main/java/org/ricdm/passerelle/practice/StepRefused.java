package org.ricdm.passerelle.practice;

/** A sheet cannot become that from what it is; nothing is changed. */
public class StepRefused extends RuntimeException {

    StepRefused(SheetState from, SheetState to) {
        super(from + " cannot become " + to);
    }
}
