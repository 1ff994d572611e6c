package org.ricdm.passerelle.practice;

/** What is typed in a field of a sheet. */
public enum FieldType {
    /** One line of plain text. */
    LINE,
    /** Markdown. */
    TEXT,
    /** The address of a page. */
    LINK,
    /** A whole number. */
    NUMBER,
    /** A day, as ISO 8601 says it. */
    DATE,
    /** One of the names of an enum. */
    CHOICE,
    /** Keys of the thesaurus or names of an enum, parted by commas. */
    TERMS,
    /** The token of a file. */
    FILE,
    /** Lines of cells, each with an id of its own. */
    ROWS;

    /** Whether it is said in words of a language, so that it can be translated. */
    public boolean isWords() {
        return this == LINE || this == TEXT;
    }
}
