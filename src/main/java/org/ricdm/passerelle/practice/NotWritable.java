package org.ricdm.passerelle.practice;

/** The authors of a sheet cannot type in it in the state it is in; nothing is changed. */
public class NotWritable extends RuntimeException {

    private final SheetState state;

    NotWritable(SheetState state) {
        super("not writable while " + state);
        this.state = state;
    }

    public SheetState state() {
        return state;
    }
}
