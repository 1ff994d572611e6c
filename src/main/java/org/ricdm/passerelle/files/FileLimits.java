package org.ricdm.passerelle.files;

/** How much may be attached. The service holds to it, whichever way a file comes. */
public final class FileLimits {

    /** A brochure of some forty scanned pages fits; films and archives have better places. */
    public static final int MAX_MEGABYTES = 10;

    public static final long MAX_BYTES = MAX_MEGABYTES * 1024L * 1024L;

    /** What the telephones of today take; drawn anew it needs some 100 MB of memory for a moment. */
    public static final int MAX_MEGAPIXELS = 25;

    /** Of one object: more than ten is a collection, and belongs into a group or a kit. */
    public static final int MAX_PER_OBJECT = 10;

    /** Of one member, small versions not counted: five years of somebody who attaches three files a month. */
    public static final int QUOTA_MEGABYTES = 200;

    static final long QUOTA_BYTES = QUOTA_MEGABYTES * 1024L * 1024L;

    /** Pixels; the longer edge of what is kept of a picture: sharp on a large screen, and printable on A5. */
    static final int LONGEST_EDGE = 2000;

    /** Pixels; the longer edge of the version that stands in a text. */
    static final int LONGEST_THUMB_EDGE = 480;

    private FileLimits() {}
}
