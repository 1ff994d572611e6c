package org.ricdm.passerelle.common.access;

/**
 * What was asked for does not exist or is not open to who asks. One exception for both on purpose: nobody learns from
 * the answer whether something private exists. Shown as the glossary's {@code state.notfound}.
 */
public class NotOpen extends RuntimeException {

    /** @param what for the log only, never shown: a kind and an id, no titles and no names */
    public NotOpen(String what) {
        super(what);
    }
}
