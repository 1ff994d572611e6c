package org.ricdm.passerelle.event.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventParts.Speaking;
import org.ricdm.passerelle.event.programme.PublishedSession.Label;
import org.ricdm.passerelle.event.programme.PublishedSession.Person;
import org.ricdm.passerelle.event.programme.PublishedSession.Place;
import org.ricdm.passerelle.event.programme.SessionRows.Copy;
import org.ricdm.passerelle.event.programme.SessionRows.Form;
import org.ricdm.passerelle.thesaurus.Thesaurus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last release of a programme, for whoever sees the event. Seven statements, however long it is. */
@Service
@Transactional(readOnly = true)
public class Programme {

    private final EventAccess access;
    private final SessionRows sessions;
    private final VenueRows venue;
    private final Thesaurus thesaurus;
    private final ObjectProvider<SessionMaterials> materials;
    private final Clock clock;

    Programme(
            EventAccess access,
            SessionRows sessions,
            VenueRows venue,
            Thesaurus thesaurus,
            ObjectProvider<SessionMaterials> materials,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.venue = venue;
        this.thesaurus = thesaurus;
        this.materials = materials;
        this.clock = clock;
    }

    /**
     * The whole programme.
     *
     * @throws NotOpen when there is no such event or it is not open to who asks
     */
    @OpenToAll("who sees an event sees its programme")
    public ProgrammePage open(String slug, Language reader) {
        var event = access.seen(slug);
        return read(
                event,
                reader,
                materials.stream().flatMap(room -> room.of(event).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Who speaks in the programme of an event that who asks has read, by name; not even an empty list while there is no
     * programme to read. One statement.
     */
    @OpenToAll("who sees an event sees its programme")
    public Optional<List<Speaking>> speakers(EventBrief event) {
        return sessions.speaking(event, access.reader());
    }

    /**
     * What happens at this moment.
     *
     * @throws NotOpen as {@link #open}
     */
    @OpenToAll("who sees an event sees its programme")
    public NowAndNext now(String slug, Language reader) {
        var page = read(access.seen(slug), reader, Set.of());
        var at = WallTime.of(clock.instant(), page.event().zone());
        var all = page.days().stream().flatMap(day -> day.sessions().stream()).toList();
        var now = all.stream()
                .filter(session ->
                        session.starts().compareTo(at) <= 0 && session.ends().compareTo(at) > 0)
                .toList();
        var later = all.stream()
                .filter(session -> session.starts().compareTo(at) > 0)
                .toList();
        var next = later.stream()
                .filter(session -> session.starts().compareTo(later.getFirst().starts()) == 0)
                .toList();
        return new NowAndNext(page.event(), at, now, next);
    }

    private ProgrammePage read(EventBrief event, Language reader, Set<Long> withMaterials) {
        var frame = venue.frame(event.id());
        var rooms = venue.rooms(event.id());
        var speakers = venue.speakers(event.id()).stream().collect(Collectors.toMap(Speaker::id, Speaker::entry));
        var labels = frame.tracks().stream()
                .map(track ->
                        new Label(track.id(), track.name(reader), track.entry().colour()))
                .toList();
        var places = rooms.stream()
                .map(room -> new Place(
                        room.id(),
                        room.name(),
                        room.entry().stepFree(),
                        room.entry().hearingLoop(),
                        !room.entry().onlineLink().isEmpty()))
                .toList();
        var show = new Showing(
                event,
                reader,
                labels.stream().collect(Collectors.toMap(Label::id, Function.identity())),
                places.stream().collect(Collectors.toMap(Place::id, Function.identity())),
                speakers,
                key -> theme(key, reader));
        var days = new TreeMap<LocalDate, List<PublishedSession>>();
        var withdrawn = new ArrayList<PublishedSession>();
        for (var session : sessions.of(event.id(), Copy.RELEASED, Form.HTML)) {
            var shown = show.session(session);
            if (session.out()) {
                withdrawn.add(shown);
            } else {
                var day = session.entry()
                        .starts()
                        .minusHours(frame.settings().dayEndsHour())
                        .toLocalDate();
                days.computeIfAbsent(day, date -> new ArrayList<>()).add(shown);
            }
        }
        // At the same time in the order of the columns, also where they are read as a list.
        var inOrder = Comparator.comparing(PublishedSession::starts)
                .thenComparingInt((PublishedSession one) -> labels.indexOf(one.track()))
                .thenComparingInt(one -> places.indexOf(one.room()));
        days.values().forEach(day -> day.sort(inOrder));
        return new ProgrammePage(
                event,
                labels,
                places.stream()
                        .map(place -> new Label(place.id(), place.name(), "muted"))
                        .toList(),
                days.entrySet().stream()
                        .map(day -> new ProgrammeDay(day.getKey(), Objects.requireNonNull(day.getValue())))
                        .toList(),
                withdrawn,
                withMaterials);
    }

    private @Nullable String theme(@Nullable String key, Language reader) {
        return key == null
                ? null
                : thesaurus.term(key).map(term -> term.name(reader)).orElse(null);
    }

    private record Showing(
            EventBrief event,
            Language reader,
            Map<Long, Label> tracks,
            Map<Long, Place> places,
            Map<Long, SpeakerEntry> speakers,
            Function<@Nullable String, @Nullable String> themes) {

        PublishedSession session(PlannedSession planned) {
            var entry = planned.entry();
            var text = entry.in(reader);
            return new PublishedSession(
                    planned.id(),
                    entry.kind(),
                    text.title(),
                    text.language(),
                    text.description(),
                    new WallTime(entry.starts(), event.zone()),
                    new WallTime(entry.ends(), event.zone()),
                    of(tracks, entry.trackId()),
                    of(places, entry.roomId()),
                    entry.speakers().stream()
                            .map(speakers::get)
                            .filter(Objects::nonNull)
                            .map(speaker -> new Person(speaker.name(), speaker.affiliation(), speaker.bio()))
                            .toList(),
                    entry.spoken(),
                    entry.interpreted(),
                    entry.level(),
                    themes.apply(entry.theme()),
                    entry.capacity());
        }

        private static <T> @Nullable T of(Map<Long, T> known, @Nullable Long id) {
            return id == null ? null : known.get(id);
        }
    }
}
