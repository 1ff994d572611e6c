package org.ricdm.passerelle.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.IndexableText;

/**
 * What goes into the index. An entity by name only, because Hibernate Search's mapper wants one: no table stands behind
 * it, it is neither stored nor loaded, and the rooms keep the one copy of their texts.
 */
@Entity
@Immutable
@Subselect("select '' as id from dual where false")
class IndexedText {

    /** The id of a document that is there when the index is complete and was built by this {@link #VERSION}. */
    static final String COMPLETE = "complete:" + IndexedText.VERSION;

    /** Raised when fields or the rules of words change; an index of another version is built anew. */
    private static final int VERSION = 1;

    @Id
    private String id;

    @Transient
    private @Nullable IndexableText text;

    @Transient
    private String group = "";

    @Transient
    private List<String> names = List.of();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected IndexedText() {}

    private IndexedText(String id) {
        this.id = id;
    }

    /** @param names of what hangs on it */
    static IndexedText of(String group, IndexableText text, List<String> names) {
        var indexed = new IndexedText(text.object().toString());
        indexed.group = group;
        indexed.text = text;
        indexed.names = names;
        return indexed;
    }

    static IndexedText complete() {
        return new IndexedText(COMPLETE);
    }

    String id() {
        return id;
    }

    String group() {
        return group;
    }

    @Nullable
    IndexableText text() {
        return text;
    }

    List<String> names() {
        return names;
    }
}
