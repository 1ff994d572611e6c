package org.ricdm.passerelle.event.letters;

import org.ricdm.passerelle.event.signup.Reach;

/**
 * Somebody whom a letter did not reach.
 *
 * @param reach {@link Reach#READS} when a mail was ordered and given up
 */
public record Missed(String name, Reach reach) {

    /** Key of the reason. */
    public String wordKey() {
        return reach == Reach.READS ? "letters.missed.mail" : reach.wordKey();
    }
}
