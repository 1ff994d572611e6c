package org.ricdm.passerelle.thesaurus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tags that things carry: terms of the thesaurus, found by their names in any language and by their synonyms, and
 * free tags for what it has no term for. All members see all tags, so they say nothing of what carries them.
 */
@Service
@Transactional
public class Tags {

    /** Characters; a shorter one says nothing. */
    public static final int MIN_LABEL = 2;

    /** Characters; a longer one is a sentence. */
    public static final int MAX_LABEL = 40;

    private final Thesaurus thesaurus;
    private final TermWords words;
    private final FreeTags free;
    private final CurrentViewer current;

    Tags(Thesaurus thesaurus, TermWords words, FreeTags free, CurrentViewer current) {
        this.thesaurus = thesaurus;
        this.words = words;
        this.free = free;
        this.current = current;
    }

    /** Tags of which a word begins with those letters, terms before free ones; at most {@code limit}. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Tag> complete(String letters, int limit) {
        var language = current.require().language();
        var terms = words.beginning(letters, language).stream().map(term -> named(term, language));
        var others = TagKey.of(letters).isEmpty() ? Stream.<Tag>of() : free.beginning(letters, limit).stream();
        return Stream.concat(terms, others).limit(limit).toList();
    }

    /** The tag of that key in the viewer's language; for one that was merged, what counts instead. */
    @ForMembers
    @Transactional(readOnly = true)
    public Optional<Tag> find(String key) {
        return find(key, current.require().language());
    }

    /** A term's name, or the label that was kept beside the key of a free tag. */
    @InsideOnly("rooms that show tags of what the viewer may read")
    @Transactional(readOnly = true)
    public Tag shown(String key, @Nullable String label, Language language) {
        return term(key).map(term -> named(term, language)).orElseGet(() -> new Tag(key, label == null ? key : label));
    }

    /**
     * The tags that were meant: by key or, in any language, by name or synonym; what nothing is called becomes a free
     * tag of the viewer. Each once, in the order given.
     *
     * @throws InvalidInput on {@code tags}
     */
    @InsideOnly("rooms whose objects carry tags, for those who may write there")
    public List<Tag> meant(List<String> typed, Language language) {
        var meant = new LinkedHashMap<String, Tag>();
        for (var one : typed) {
            var tag = meant(PlainText.line(one), language);
            meant.putIfAbsent(tag.key(), tag);
        }
        return new ArrayList<>(meant.values());
    }

    /** Free tags in the order of their keys, after that one; those that were merged are left out. */
    @InsideOnly("the list of moderators")
    @Transactional(readOnly = true)
    public List<Tag> freeAfter(@Nullable String key, int limit) {
        return free.after(key, limit);
    }

    /**
     * Gives a free tag another label; its key and address stay. Returns the label as it is kept.
     *
     * @throws InvalidInput on {@code label}, also when something else is called so
     * @throws NotOpen when there is no free tag of that key
     */
    @InsideOnly("moderators, who are asked for where the tags are carried")
    public String rename(String key, String typed) {
        ofOnesOwn(key);
        var label = label("label", PlainText.line(typed));
        var other = words.called(label)
                .map(Term::key)
                .or(() -> free.find(TagKey.of(label)).map(FreeTags.Stored::key))
                .filter(taken -> !taken.equals(key));
        if (other.isPresent()) {
            throw InvalidInput.of("label", "tag.error.taken", label);
        }
        free.rename(key, label);
        return label;
    }

    /**
     * Lets another tag count instead of a free one, and returns it. Nothing carries the old one afterwards; its address
     * leads to the other.
     *
     * @param into key or name of a term or of a free tag
     * @throws InvalidInput on {@code into} when nothing is called so, or when it is the same
     * @throws NotOpen when there is no free tag of that key
     */
    @InsideOnly("moderators, who are asked for where the tags are carried")
    public Tag merge(String key, String into) {
        ofOnesOwn(key);
        var language = current.require().language();
        var typed = PlainText.line(into);
        var target = words.called(typed)
                .map(term -> named(term, language))
                .or(() -> find(TagKey.of(typed), language))
                .orElseThrow(() -> InvalidInput.of("into", "tag.error.unknown", typed));
        if (target.key().equals(key)) {
            throw InvalidInput.of("into", "tag.error.same");
        }
        free.merge(key, target.key());
        return target;
    }

    private void ofOnesOwn(String key) {
        if (term(key).isPresent()
                || free.find(key).filter(tag -> tag.mergedInto() == null).isEmpty()) {
            throw new NotOpen("free tag");
        }
    }

    /** As {@link #find(String)}, for a reader of that language. */
    @InsideOnly("feeds, for the member who holds the token")
    @Transactional(readOnly = true)
    public Optional<Tag> find(String key, Language language) {
        var term = term(key);
        if (term.isPresent()) {
            return term.map(one -> named(one, language));
        }
        return free.find(key)
                .map(one -> one.mergedInto() == null
                        ? new Tag(one.key(), one.label())
                        : find(one.mergedInto(), language).orElseThrow());
    }

    /** The headings of the thesaurus are no tags; a free tag may be called like one. */
    private Optional<Term> term(String key) {
        return thesaurus.term(key).filter(term -> term.broader().isPresent());
    }

    private Tag meant(String typed, Language language) {
        var term = words.called(typed);
        if (term.isPresent()) {
            return named(term.get(), current.require().language());
        }
        var label = label("tags", typed);
        var key = TagKey.of(label);
        return find(key, language).orElseGet(() -> {
            free.create(key, label, language, current.require().memberId());
            return find(key, language).orElseThrow();
        });
    }

    private static String label(String field, String line) {
        if (TagKey.of(line).length() < MIN_LABEL) {
            throw InvalidInput.of(field, "tag.error.short", MIN_LABEL);
        }
        if (line.length() > MAX_LABEL || TagKey.of(line).length() > MAX_LABEL + 20) {
            throw InvalidInput.of(field, "tag.error.long", MAX_LABEL, line);
        }
        return line;
    }

    private static Tag named(Term term, Language language) {
        return new Tag(term.key(), term.name(language));
    }
}
