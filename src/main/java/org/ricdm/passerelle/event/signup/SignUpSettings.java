package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people sign up for an event, said by its organisers. A higher limit gives its places at once to who is next; a
 * lower one removes nobody.
 */
@Service
@Transactional
public class SignUpSettings {

    private final EventAccess events;
    private final SignUpRows rows;
    private final Categories categories;
    private final Turnstile turnstile;
    private final Places places;
    private final CurrentViewer current;
    private final Audit audit;

    SignUpSettings(
            EventAccess events,
            SignUpRows rows,
            Categories categories,
            Turnstile turnstile,
            Places places,
            CurrentViewer current,
            Audit audit) {
        this.events = events;
        this.rows = rows;
        this.categories = categories;
        this.turnstile = turnstile;
        this.places = places;
        this.current = current;
        this.audit = audit;
    }

    /**
     * What was said so far.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public RunSignUp find(String slug) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var rules = rows.rules(event.id());
        var limits = rows.limits(event.id());
        var onSite = limit(limits, LimitKind.WAY, 1);
        var whole = limit(limits, LimitKind.EVENT, 0);
        return new RunSignUp(
                event,
                new SignUpSetup(
                        rules.map(SignUpRows.Rules::said).orElse(SignUpRules.CLOSED),
                        whole.map(Limit::capacity).orElse(null),
                        onSite.map(Limit::capacity).orElse(null),
                        limit(limits, LimitKind.WAY, 2).map(Limit::capacity).orElse(null),
                        onSite.or(() -> whole).map(Limit::reserve).orElse(0),
                        limits.stream()
                                .filter(limit -> limit.kind() == LimitKind.CENTRE)
                                .collect(Collectors.toMap(Limit::ref, Limit::capacity)),
                        categories.of(event.id())),
                rules.map(SignUpRows.Rules::version).orElse(0));
    }

    /**
     * Says it anew and returns how many came from the waiting list by that.
     *
     * @param version as it was read
     * @throws NotOpen when there is no such event or who asks does not run it
     * @throws InvalidInput on {@code opens}, {@code closes}, {@code changeUntil}, {@code released}, {@code capacity},
     *     {@code onSite}, {@code online}, {@code reserve}, {@code quota.12}, {@code offerHours}, {@code categories},
     *     {@code category.0.name} and so on; on {@code version} when somebody else changed it meanwhile; nothing is
     *     changed
     */
    @ForMembers
    public int change(String slug, int version, SignUpSetup typed) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var setup = SetupRules.checked(event, typed);
        turnstile.enter(event.id());
        if (!rows.change(event.id(), version, setup.rules())) {
            throw InvalidInput.of("version", "event.error.changed");
        }
        limits(event, setup);
        categories(event, setup.categories());
        audit.note("events.places", EventAccess.ref(event.id()), counted(setup));
        var book = places.open(event, Actor.member(current.require().memberId()));
        book.hasRoomAgain();
        return book.close();
    }

    private void limits(EventBrief event, SignUpSetup setup) {
        var onSite = setup.onSite();
        rows.limit(event.id(), LimitKind.EVENT, 0, setup.capacity(), onSite == null ? setup.reserve() : 0);
        rows.limit(event.id(), LimitKind.WAY, 1, onSite, onSite == null ? 0 : setup.reserve());
        rows.limit(event.id(), LimitKind.WAY, 2, setup.online(), 0);
        var quotas = new HashMap<Long, @Nullable Integer>();
        rows.limits(event.id()).stream()
                .filter(limit -> limit.kind() == LimitKind.CENTRE)
                .forEach(limit -> quotas.put(limit.ref(), null));
        quotas.putAll(setup.quotas());
        quotas.forEach((cite, places) -> rows.limit(event.id(), LimitKind.CENTRE, cite, places, 0));
    }

    /** A category that somebody chose stays. */
    private void categories(EventBrief event, List<Category> said) {
        var gone = categories.of(event.id()).stream().map(Category::id).collect(Collectors.toCollection(HashSet::new));
        said.forEach(category -> gone.remove(category.id()));
        for (var id : gone) {
            if (id != null && categories.isUsed(id)) {
                throw InvalidInput.of("categories", "signup.error.categoryUsed");
            }
            if (id != null) {
                rows.limit(event.id(), LimitKind.CATEGORY, id, null, 0);
                categories.delete(id);
            }
        }
        var ids = new ArrayList<Long>();
        for (var place = 0; place < said.size(); place++) {
            var id = categories.write(event.id(), place + 1, said.get(place));
            rows.limit(event.id(), LimitKind.CATEGORY, id, said.get(place).capacity(), 0);
            ids.add(id);
        }
        for (var place = 0; place < said.size(); place++) {
            var companions = said.get(place).companions();
            categories.bringing(
                    ids.get(place), companions.most(), companions.place() == null ? null : ids.get(companions.place()));
        }
    }

    private static Optional<Limit> limit(Collection<Limit> limits, LimitKind kind, long ref) {
        return limits.stream()
                .filter(limit -> limit.kind() == kind && limit.ref() == ref)
                .findFirst();
    }

    private static String counted(SignUpSetup setup) {
        Map<String, @Nullable Integer> said = new TreeMap<>();
        said.put("all", setup.capacity());
        said.put("on site", setup.onSite());
        said.put("online", setup.online());
        said.put("reserve", setup.reserve());
        said.put(
                "quotas",
                setup.quotas().values().stream().mapToInt(Integer::intValue).sum());
        return said.toString();
    }
}
