package org.ricdm.passerelle.practice.papers;

import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.files.StoredFile;

/** Where a sheet lies outside of its page. */
public final class PaperAddress {

    /** The news of sheets for everybody. */
    public static final String FEED = "/practices/feed.atom";

    private static final String SHEETS = "/practices/";

    private PaperAddress() {}

    /** The sheet as PDF, with labels in that language. */
    public static String pdf(long id, PaperForm form, Language reader) {
        return SHEETS + id + "/sheet.pdf?form=" + form.key() + "&lang=" + reader.code();
    }

    /** The sheet as data, for members. */
    public static String json(long id) {
        return SHEETS + id + "/sheet.json";
    }

    /** Its picture, for who reads the sheet. */
    public static String picture(long id, String token) {
        return SHEETS + id + "/picture/" + token;
    }

    /** A file of its kit, for who reads the sheet. */
    static String kit(long id, StoredFile file) {
        return file.path().replaceFirst("^/files/", SHEETS + id + "/files/");
    }
}
