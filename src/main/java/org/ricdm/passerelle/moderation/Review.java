package org.ricdm.passerelle.moderation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The review queue, as far as who asks moderates what waits in it. Deciding is {@link Decisions}. */
@Service
@Transactional
public class Review {

    /** Cases on one page. */
    public static final int PAGE = 25;

    /** Cases looked at for one page, so that somebody who moderates little does not read the whole queue at once. */
    private static final int LOOKED_AT = 200;

    private static final int EXCERPT = 160;

    private final ModerationAccess access;
    private final ModeratedObjects objects;
    private final CaseRows cases;
    private final CaseFiles files;
    private final People people;

    Review(ModerationAccess access, ModeratedObjects objects, CaseRows cases, CaseFiles files, People people) {
        this.access = access;
        this.objects = objects;
        this.cases = cases;
        this.files = files;
        this.people = people;
    }

    /**
     * A page of the open cases that the viewer may look at.
     *
     * @param beyond key of the page, 0 for the first
     * @throws NotOpen when the viewer moderates nothing
     */
    @ForMembers
    @Transactional(readOnly = true)
    public QueuePage queue(QueueFilter filter, long beyond) {
        var viewer = access.moderator();
        var mine = filter.whose() == QueueFilter.Whose.MINE ? viewer.memberId() : null;
        var read = cases.queue(filter, mine, beyond, LOOKED_AT);
        var shown = new ArrayList<>(open(viewer, read));
        var page = shown.subList(0, Math.min(PAGE, shown.size()));
        var last = shown.size() > PAGE ? page.getLast() : read.size() == LOOKED_AT ? read.getLast() : null;
        return new QueuePage(summaries(page, viewer), last == null ? null : last.id());
    }

    /**
     * A case with all that is known of it.
     *
     * @throws NotOpen when there is none, or the viewer does not moderate what it is about
     */
    @ForMembers
    @Transactional(readOnly = true)
    public CaseFile open(long caseId) {
        var one = cases.find(caseId).orElseThrow(() -> new NotOpen("case:" + caseId));
        return files.file(one, access.moderatorOf(one.object()));
    }

    /**
     * Says that the viewer looks after a case, so that others begin with another one. It does not keep them from deciding.
     *
     * @throws InvalidInput on {@code case} when it was decided meanwhile
     */
    @ForMembers
    public void take(long caseId) {
        cases.take(stillOpen(caseId).id(), access.moderator().memberId());
    }

    /** Takes that back. */
    @ForMembers
    public void leave(long caseId) {
        cases.take(stillOpen(caseId).id(), null);
    }

    private ReviewCase stillOpen(long caseId) {
        var one = cases.lock(caseId);
        access.decider(one);
        if (!one.open()) {
            throw InvalidInput.of("case", "moderation.error.lapsed");
        }
        return one;
    }

    private List<ReviewCase> open(Viewer viewer, List<ReviewCase> read) {
        var about = read.stream().map(ReviewCase::object).collect(Collectors.toSet());
        var mine = objects.moderatedBy(viewer, about);
        return read.stream()
                .filter(one ->
                        mine.contains(one.object()) || one.object().kind().equals(Decision.MEMBER))
                .toList();
    }

    private List<CaseSummary> summaries(List<ReviewCase> page, Viewer viewer) {
        var named = new HashSet<Long>();
        page.forEach(one -> {
            named.add(one.authorId());
            if (one.takenBy() != null) {
                named.add(one.takenBy());
            }
        });
        var cards = people.cards(named);
        Set<ObjectRef> about = page.stream().map(ReviewCase::object).collect(Collectors.toSet());
        var looks = objects.look(about, viewer.language());
        return page.stream()
                .map(one -> summary(one, looks.get(one.object()), cards))
                .toList();
    }

    private static CaseSummary summary(ReviewCase one, @Nullable UnderReview shown, Map<Long, PersonCard> cards) {
        var taken = one.takenBy();
        return new CaseSummary(
                one.id(),
                one.kind(),
                shown == null ? "" : shown.title(),
                shown == null ? "" : shown.place(),
                shown == null ? "" : PlainText.excerpt(shown.text(), EXCERPT),
                cards.get(one.authorId()),
                one.flags(),
                taken == null ? null : cards.get(Objects.requireNonNull(taken)),
                one.openedAt());
    }
}
