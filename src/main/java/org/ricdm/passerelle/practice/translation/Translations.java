package org.ricdm.passerelle.practice.translation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.notification.Happening;
import org.ricdm.passerelle.notification.Notices;
import org.ricdm.passerelle.notification.Reason;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.PublishedSheets;
import org.ricdm.passerelle.practice.PublishedSheets.Published;
import org.ricdm.passerelle.practice.SheetBrief;
import org.ricdm.passerelle.practice.SheetState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sheets in other languages. Whoever reads both languages translates what readers read of a sheet, text by text: of one
 * with the label everybody, of a spark its authors. What is kept is read by others at once.
 */
@Service
@Transactional
public class Translations {

    private final PracticeAccess access;
    private final PublishedSheets published;
    private final TranslationRows rows;
    private final FaceWords faces;
    private final CurrentViewer current;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    Translations(
            PracticeAccess access,
            PublishedSheets published,
            TranslationRows rows,
            FaceWords faces,
            CurrentViewer current,
            People people,
            Notices notices,
            Clock clock) {
        this.access = access;
        this.published = published;
        this.rows = rows;
        this.faces = faces;
        this.current = current;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /** The languages into which who asks can translate that sheet, in their order; none when they cannot at all. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Language> targets(SheetBrief sheet) {
        var viewer = current.require();
        return Arrays.stream(Language.values())
                .filter(language -> obstacle(sheet, sheet.language(), language, viewer) == null)
                .toList();
    }

    /**
     * The sheet beside its translation. Five statements.
     *
     * @throws NotOpen when there is no such sheet or it is not open to who asks
     * @throws NotTranslatable when who asks cannot translate it into that language
     */
    @ForMembers
    @Transactional(readOnly = true)
    public TranslationPage open(long id, Language to) {
        var sheet = translatable(id, to);
        var texts = byPath(rows.texts(id, to));
        var translators = rows.translators(id).getOrDefault(to, List.of());
        var named = new HashSet<>(translators);
        texts.values().forEach(text -> named.add(text.byId()));
        var cards = people.cards(named);
        return new TranslationPage(
                sheet.brief(),
                sheet.published().number(),
                sheet.published().content().language(),
                to,
                passages(sheet.published(), texts, cards),
                translators.stream().map(cards::get).filter(Objects::nonNull).toList());
    }

    /**
     * Keeps the translation of one text; readers read it at once unless it is too long. Another text that somebody else
     * wrote meanwhile stays, and is told.
     *
     * @throws InvalidInput at the path when the sheet does not say anything there any more, or when the text is more than
     *     twice as long as may be; nothing is changed
     * @throws NotOpen when there is no such sheet or it is not open to who asks
     * @throws NotTranslatable when who asks cannot translate it into that language
     */
    @ForMembers
    public KeptPassage keep(long id, Language to, TypedPassage typed) {
        var sheet = translatable(id, to);
        var path = typed.path();
        mustBeSaid(sheet.published(), path);
        var text = TranslationRules.straight(path, typed.text());
        var now = Instant.now(clock);
        rows.hold(id, to, now);
        var texts = byPath(rows.texts(id, to));
        var stored = texts.get(path);
        var theirs = stored == null ? "" : stored.text();
        if (!theirs.equals(typed.base()) && !theirs.equals(text)) {
            return kept(sheet.published(), texts, path, true);
        }
        if (text.isEmpty()) {
            rows.remove(id, to, path);
            texts.remove(path);
        } else {
            write(id, texts, new TranslatedText(to, path, text, seen(sheet, typed), me(), now));
        }
        return told(sheet, to, texts, path, now);
    }

    /**
     * Says that a translation still holds though the original was changed, such as a slip of the pen.
     *
     * @param revision number of the original that who says it had before them
     * @throws InvalidInput at the path when nothing is said or translated there
     * @throws NotOpen when there is no such sheet or it is not open to who asks
     * @throws NotTranslatable when who asks cannot translate it into that language
     */
    @ForMembers
    public KeptPassage confirm(long id, Language to, String path, int revision) {
        var sheet = translatable(id, to);
        mustBeSaid(sheet.published(), path);
        var now = Instant.now(clock);
        rows.hold(id, to, now);
        var texts = byPath(rows.texts(id, to));
        var stored = texts.get(path);
        if (stored == null) {
            throw InvalidInput.of(path, "translation.error.nothing");
        }
        var seen = seen(sheet, new TypedPassage(path, revision, stored.text(), stored.text()));
        write(id, texts, new TranslatedText(to, path, stored.text(), seen, me(), now));
        return told(sheet, to, texts, path, now);
    }

    private void write(long id, Map<String, TranslatedText> texts, TranslatedText text) {
        rows.write(id, text);
        rows.credit(id, text.language(), text.byId(), text.writtenAt());
        texts.put(text.path(), text);
    }

    /** What the original said there when who typed looked at it. */
    private String seen(Sheet sheet, TypedPassage typed) {
        var now = sheet.published();
        var then = typed.revision() == now.number()
                ? Optional.of(now)
                : published.at(sheet.brief().id(), typed.revision());
        return then.orElse(now).content().at(typed.path());
    }

    /** Lists learn of it, and the authors when it is complete for the first time. */
    private KeptPassage told(Sheet sheet, Language to, Map<String, TranslatedText> texts, String path, Instant now) {
        var id = sheet.brief().id();
        var content = sheet.published().content();
        faces.show(id, TranslationRules.translation(to, content, texts.values(), List.of()));
        var kept = kept(sheet.published(), texts, path, false);
        if (kept.progress().isComplete() && rows.completes(id, to, now)) {
            var object = PracticeAccess.ref(id);
            notices.tell(new Happening(
                    "translated:" + id + ":" + to.code(),
                    object,
                    object,
                    1,
                    me(),
                    now,
                    access.authors(id).stream()
                            .map(author -> new Happening.Told(author, Reason.TRANSLATED))
                            .toList()));
        }
        return kept;
    }

    private KeptPassage kept(Published sheet, Map<String, TranslatedText> texts, String path, boolean disputed) {
        var text = texts.get(path);
        var cards = text == null ? Map.<Long, PersonCard>of() : people.cards(Set.of(text.byId()));
        var passages = passages(sheet, texts, cards);
        var stored = passages.stream()
                .filter(passage -> passage.path().equals(path))
                .findFirst()
                .orElseThrow();
        return new KeptPassage(stored, disputed, TranslationProgress.of(passages));
    }

    private static List<Passage> passages(
            Published sheet, Map<String, TranslatedText> texts, Map<Long, PersonCard> cards) {
        var passages = new ArrayList<Passage>();
        for (var path : TranslationRules.asRead(sheet.content())) {
            var row = TranslationRules.row(sheet.content(), path);
            var original = sheet.content().at(path);
            var text = texts.get(path);
            var limit = TranslationRules.limit(path);
            passages.add(
                    text == null
                            ? new Passage(path, row, original, original, "", PassageState.MISSING, limit, null, null)
                            : new Passage(
                                    path,
                                    row,
                                    original,
                                    text.source(),
                                    text.text(),
                                    TranslationRules.state(text, original),
                                    limit,
                                    cards.get(text.byId()),
                                    text.writtenAt()));
        }
        return passages;
    }

    private static void mustBeSaid(Published sheet, String path) {
        if (!sheet.content().words().contains(path)) {
            throw InvalidInput.of(path, "translation.error.gone");
        }
    }

    private long me() {
        return current.require().memberId();
    }

    private Sheet translatable(long id, Language to) {
        var brief = access.read(id);
        var now = published.now(id).orElseThrow(() -> new NotTranslatable(Obstacle.NOT_PUBLISHED));
        var obstacle = obstacle(brief, now.content().language(), to, current.require());
        if (obstacle != null) {
            throw new NotTranslatable(obstacle);
        }
        return new Sheet(brief, now);
    }

    private static @Nullable Obstacle obstacle(SheetBrief sheet, Language from, Language to, Viewer viewer) {
        if (!sheet.published()) {
            return Obstacle.NOT_PUBLISHED;
        }
        if (sheet.state() == SheetState.RETIRED) {
            return Obstacle.RETIRED;
        }
        if (sheet.acceptedAt() == null && !sheet.mine()) {
            return Obstacle.NOT_ACCEPTED;
        }
        if (from == to) {
            return Obstacle.SAME_LANGUAGE;
        }
        return viewer.understands().containsAll(Set.of(from, to)) ? null : Obstacle.LANGUAGES;
    }

    private static Map<String, TranslatedText> byPath(List<TranslatedText> texts) {
        return new HashMap<>(texts.stream().collect(Collectors.toMap(TranslatedText::path, Function.identity())));
    }

    private record Sheet(SheetBrief brief, Published published) {}
}
