package org.ricdm.passerelle.event.onsite;

/**
 * What somebody shows at the door of an event.
 *
 * @param token what the QR code holds: random and signed, it says nothing about anybody; letters of an address only
 * @param shortCode six letters and digits for whoever has to type it, none of which looks like another; unique at the
 *     event
 */
public record Pass(String token, String shortCode) {

    /** The short code as people read it, in two groups. */
    public String printedCode() {
        return shortCode.substring(0, 3) + " " + shortCode.substring(3);
    }
}
