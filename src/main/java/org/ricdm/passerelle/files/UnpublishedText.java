package org.ricdm.passerelle.files;

/** A room that keeps texts which are not published yet. A file that one of them shows is not removed. */
public interface UnpublishedText {

    /** Whether a text of that member shows the file of that token. */
    boolean shows(long memberId, String token);
}
