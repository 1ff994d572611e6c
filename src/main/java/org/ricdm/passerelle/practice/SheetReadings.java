package org.ricdm.passerelle.practice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.text.MentionNames;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.practice.SheetReading.Retired;
import org.ricdm.passerelle.practice.SheetReading.SheetCentre;
import org.ricdm.passerelle.practice.SheetRows.Part;
import org.ricdm.passerelle.practice.SheetRows.SheetRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sheets as members read them. */
@Service
@Transactional(readOnly = true)
public class SheetReadings {

    private final JdbcClient sql;
    private final PracticeAccess access;
    private final SheetRows rows;
    private final SheetRevisions revisions;
    private final SheetSources sources;
    private final People people;
    private final Markdown markdown;
    private final SheetTranslations translations;
    private final CurrentViewer current;

    SheetReadings(
            JdbcClient sql,
            PracticeAccess access,
            SheetRows rows,
            SheetRevisions revisions,
            SheetSources sources,
            People people,
            Markdown markdown,
            SheetTranslations translations,
            CurrentViewer current) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.revisions = revisions;
        this.sources = sources;
        this.people = people;
        this.markdown = markdown;
        this.translations = translations;
        this.current = current;
    }

    /**
     * The sheet as its readers read it, in the language that who asks reads best; its authors read a draft as it is, its
     * reviewers as it was handed in. A fixed number of statements, one more for reviewers of a sheet without readers.
     *
     * @throws NotOpen when there is no such sheet or it is not open to who asks
     */
    @ForMembers
    public SheetReading read(long id) {
        return reading(id, reader(null));
    }

    /**
     * As {@link #read(long)}, in that language if anything is said in it.
     *
     * @throws NotOpen when there is no such sheet or it is not open to who asks
     */
    @ForMembers
    public SheetReading read(long id, Language wanted) {
        return reading(id, reader(wanted));
    }

    private SheetReading reading(long id, Reader reader) {
        var brief = access.read(id);
        return reading(brief, brief.published() || brief.mine() ? null : handedIn(id), reader);
    }

    /**
     * The sheet as it is typed, whatever its readers read; for who reviews it, as it was handed in.
     *
     * @throws NotOpen when there is no such sheet or who asks neither writes nor reviews it
     */
    @ForMembers
    public SheetReading preview(long id) {
        var brief = access.previewed(id);
        return reading(brief, brief.mine() ? row(id).content() : handedIn(id), Reader.OF_THE_ORIGINAL);
    }

    /** The sheet as it said in that revision; whoever asks. Asks no permission. */
    @InsideOnly("the review of practices, which has asked who may read it")
    public SheetReading revision(long id, int number) {
        return reading(
                access.any(id),
                revisions.revision(id, number).orElseThrow(() -> PracticeAccess.notOpen(id)),
                Reader.OF_THE_ORIGINAL);
    }

    private SheetContent handedIn(long id) {
        return revisions.frozen(id).orElseThrow(() -> PracticeAccess.notOpen(id));
    }

    /** The sheet as its readers read it, when visitors read it as well: with the label, and its authors agreed. */
    @InsideOnly("the public pages, for whoever comes without an account")
    public Optional<SheetReading> readByAnybody(long id) {
        return readByAnybody(id, List.of());
    }

    /**
     * As {@link #readByAnybody(long)}, in the language the visitor reads best.
     *
     * @param understood best first; none for the original
     */
    @InsideOnly("the public pages, for whoever comes without an account")
    public Optional<SheetReading> readByAnybody(long id, List<Language> understood) {
        return Optional.of(access.any(id))
                .filter(brief -> brief.published() && brief.forEverybody() && brief.acceptedAt() != null)
                .map(brief -> reading(brief, null, new Reader(null, understood)));
    }

    /** The sheet as its readers read it, as it is typed when there are none; whoever asks. Asks no permission. */
    @InsideOnly("the rooms of practices, which have asked who may read it")
    public SheetReading any(long id) {
        return reading(access.any(id), null, Reader.OF_THE_ORIGINAL);
    }

    /** As {@link #any(long)}, in that language if anything is said in it. Asks no permission. */
    @InsideOnly("the rooms of practices, which have asked who may read it")
    public SheetReading any(long id, Language wanted) {
        return reading(access.any(id), null, new Reader(wanted, List.of()));
    }

    private Reader reader(@Nullable Language wanted) {
        return new Reader(wanted, current.require().understands());
    }

    private SheetReading reading(SheetBrief brief, @Nullable SheetContent typed, Reader reader) {
        var row = row(brief.id());
        var published = revisions.published(row);
        var original = typed == null ? published.orElse(row.content()) : typed;
        var translated = typed == null && published.isPresent()
                ? translations.of(brief.id(), original)
                : List.<SheetTranslation>of();
        var shown = reader.of(original.language(), translated);
        var content = shown == null ? original : shown.over(original);
        var persons = rows.people(brief.id());
        var translators = shown == null ? List.<Long>of() : shown.translators();
        var named = new HashSet<>(translators);
        persons.forEach(one -> named.add(one.memberId()));
        var cards = people.cards(named);
        var end = end(brief.id());
        return new SheetReading(
                brief,
                content,
                html(content),
                end.centre(),
                SheetRows.named(persons, Part.AUTHOR, cards),
                SheetRows.named(persons, Part.CREDITED, cards),
                row.publishedAt(),
                row.confirmedAt(),
                end.retired(),
                sources.of(row).orElse(null),
                end.original(),
                brief.mine() && !published.map(row.content()::equals).orElse(false),
                SheetVersions.of(
                        original,
                        translated,
                        shown,
                        translators.stream()
                                .map(cards::get)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    private SheetRow row(long id) {
        return rows.find(id).orElseThrow(() -> PracticeAccess.notOpen(id));
    }

    /** The centre of the sheet, its end, and where it comes from, as far as everybody may read that. */
    private End end(long id) {
        return sql.sql("select c.id, c.slug, c.name, c.city, c.country, p.retired_reason, p.retired_text,"
                        + " r.practice_id as replaced_by, r.title as replaced_title,"
                        + " o.practice_id as original, o.title as original_title"
                        + " from practice p join centre c on c.id = p.centre_id"
                        + " left join practice_face r on r.practice_id = p.replaced_by"
                        + " left join practice_face o on o.practice_id = p.adapted_from where p.id = :id")
                .param("id", id)
                .query((row, n) -> {
                    var reason = row.getString("retired_reason");
                    return new End(
                            new SheetCentre(
                                    row.getLong("id"),
                                    row.getString("slug"),
                                    row.getString("name"),
                                    row.getString("city"),
                                    row.getString("country")),
                            reason == null
                                    ? null
                                    : new Retired(
                                            RetiringReason.valueOf(reason),
                                            row.getString("retired_text"),
                                            link(
                                                    row.getObject("replaced_by", Long.class),
                                                    row.getString("replaced_title"))),
                            link(row.getObject("original", Long.class), row.getString("original_title")));
                })
                .single();
    }

    private static @Nullable SheetLink link(@Nullable Long id, @Nullable String title) {
        return id == null || title == null ? null : SheetRows.link(id, title);
    }

    /** Nobody is named with an at sign in a sheet. */
    private Map<String, String> html(SheetContent content) {
        var html = new HashMap<String, String>();
        for (var field : SheetField.values()) {
            var text = content.of(field);
            if (field.type() == FieldType.TEXT && !text.isEmpty()) {
                html.put(field.key(), markdown.render(text, MentionNames.NONE).html());
            }
        }
        return html;
    }

    private record End(
            SheetCentre centre,
            @Nullable Retired retired,
            @Nullable SheetLink original) {}

    /**
     * Who reads, as far as languages go.
     *
     * @param wanted the language that was asked for
     * @param understood best first
     */
    private record Reader(@Nullable Language wanted, List<Language> understood) {

        static final Reader OF_THE_ORIGINAL = new Reader(null, List.of());

        /** The translation that this reader is given; null for the original. */
        @Nullable
        SheetTranslation of(Language original, List<SheetTranslation> translations) {
            if (original == wanted) {
                return null;
            }
            return translations.stream()
                    .filter(one -> one.language() == wanted)
                    .findFirst()
                    .or(() -> SheetTranslation.best(original, translations, understood))
                    .orElse(null);
        }
    }
}
