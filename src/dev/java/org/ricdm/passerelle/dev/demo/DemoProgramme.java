package org.ricdm.passerelle.dev.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.ProgrammeSettings;
import org.ricdm.passerelle.event.programme.Releases;
import org.ricdm.passerelle.event.programme.RoomEntry;
import org.ricdm.passerelle.event.programme.Rooms;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionLevel;
import org.ricdm.passerelle.event.programme.SessionText;
import org.ricdm.passerelle.event.programme.SpeakerEntry;
import org.ricdm.passerelle.event.programme.Speakers;
import org.ricdm.passerelle.event.programme.TrackEntry;
import org.ricdm.passerelle.event.programme.Tracks;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The programmes of the two Spring Schools, planned and released by an organiser as people do it. */
@Component
public class DemoProgramme {

    private static final int WALK = 5;
    private static final int WARNING_DAYS = 14;

    /** By the name of the track, a term of the thesaurus. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "Green", "green-transition",
            "Digital", "digital-transition",
            "Publics", "inclusion",
            "Peers", "peer-learning",
            "Mobility", "mobility-europe",
            "Tools", "skills-portfolio");

    private final ActingAs as;
    private final Planning planning;
    private final Rooms rooms;
    private final Tracks tracks;
    private final Speakers speakers;
    private final Releases releases;

    DemoProgramme(ActingAs as, Planning planning, Rooms rooms, Tracks tracks, Speakers speakers, Releases releases) {
        this.as = as;
        this.planning = planning;
        this.rooms = rooms;
        this.tracks = tracks;
        this.speakers = speakers;
        this.releases = releases;
    }

    /** Three days in Porto, for an event from nine on its first day until the afternoon of its third. */
    public void porto(String slug, long organiser) {
        as.member(organiser, () -> {
            var event = planning.open(slug).event().id();
            rooms.settle(event, new ProgrammeSettings(WALK, ProgrammeSettings.USUAL.dayEndsHour()));
            var places = new HashMap<String, Long>();
            places.put(
                    "Auditório",
                    rooms.add(event, new RoomEntry("Auditório", 260, true, true, "https://meet.example/auditorio")));
            places.put("Sala Douro", rooms.add(event, new RoomEntry("Sala Douro", 60, true, true, "")));
            places.put("Sala Foz", rooms.add(event, new RoomEntry("Sala Foz", 40, true, false, "")));
            places.put("Sala Ribeira", rooms.add(event, new RoomEntry("Sala Ribeira", 30, false, false, "")));
            places.put("Biblioteca", rooms.add(event, new RoomEntry("Biblioteca", 25, true, false, "")));
            places.put(
                    "Online",
                    rooms.add(event, new RoomEntry("Online", null, true, false, "https://meet.example/online")));
            var themes = new HashMap<String, Long>();
            themes.put(
                    "Green",
                    track(
                            event,
                            "leaf",
                            "Transition écologique",
                            "Green transition",
                            "Transizione ecologica",
                            "Transición ecológica",
                            "Transição ecológica"));
            themes.put(
                    "Digital",
                    track(
                            event,
                            "primary",
                            "Numérique et IA",
                            "Digital and AI",
                            "Digitale e IA",
                            "Digital e IA",
                            "Digital e IA"));
            themes.put(
                    "Publics",
                    track(
                            event,
                            "coral",
                            "Publics et inclusion",
                            "Publics and inclusion",
                            "Pubblici e inclusione",
                            "Públicos e inclusión",
                            "Públicos e inclusão"));
            themes.put(
                    "Peers",
                    track(
                            event,
                            "plum",
                            "Apprendre entre pairs",
                            "Peer learning",
                            "Imparare tra pari",
                            "Aprender entre iguales",
                            "Aprender entre pares"));
            plan(slug, "programme-porto.txt", places, themes);
        });
    }

    /** Three days in Genova, for an event from ten on its first day until noon of its third. */
    public void genova(String slug, long organiser) {
        as.member(organiser, () -> {
            var event = planning.open(slug).event().id();
            var places = new HashMap<String, Long>();
            places.put("Sala Grande", rooms.add(event, new RoomEntry("Sala Grande", 240, true, true, "")));
            places.put("Sala Molo", rooms.add(event, new RoomEntry("Sala Molo", 50, true, false, "")));
            places.put("Sala Lanterna", rooms.add(event, new RoomEntry("Sala Lanterna", 35, true, false, "")));
            var themes = new HashMap<String, Long>();
            themes.put(
                    "Mobility",
                    track(event, "primary", "Mobilités", "Mobility", "Mobilità", "Movilidad", "Mobilidade"));
            themes.put("Tools", track(event, "plum", "Outils", "Tools", "Strumenti", "Herramientas", "Ferramentas"));
            plan(slug, "programme-genova.txt", places, themes);
        });
    }

    private long track(long event, String colour, String fr, String en, String it, String es, String pt) {
        return tracks.add(
                event,
                new TrackEntry(
                        colour,
                        Map.of(Language.FR, fr, Language.EN, en, Language.IT, it, Language.ES, es, Language.PT, pt)));
    }

    private void plan(String slug, String text, Map<String, Long> places, Map<String, Long> themes) {
        var event = planning.open(slug).event();
        var first = event.starts().local().toLocalDate();
        var people = new HashMap<String, Long>();
        for (var line : lines(text)) {
            var cells =
                    Arrays.stream(line.split(" \\| ", -1)).map(String::strip).toList();
            var who = given(cells.get(10))
                    .map(names -> Arrays.stream(names.split("; "))
                            .map(name -> people.computeIfAbsent(
                                    name, one -> speakers.add(event.id(), new SpeakerEntry(null, one, "", ""))))
                            .toList())
                    .orElse(List.of());
            planning.add(event.id(), session(cells, first, places, themes, who));
        }
        releases.publish(event.id(), releases.pending(slug).state());
    }

    private static SessionEntry session(
            List<String> cells, LocalDate first, Map<String, Long> places, Map<String, Long> themes, List<Long> who) {
        var starts = first.plusDays(Integer.parseInt(cells.get(1)) - 1L).atTime(LocalTime.parse(cells.get(2)));
        var minimum = number(cells.get(9));
        var texts = new EnumMap<Language, SessionText>(Language.class);
        // The description is in the language of the first title.
        var description =
                given(cells.get(12)).map(said -> said.split(": ", 2)[1]).orElse("");
        for (var title : cells.get(11).split(" ;; ")) {
            var said = title.split(": ", 2);
            texts.put(Language.of(said[0]).orElseThrow(), new SessionText(said[1], texts.isEmpty() ? description : ""));
        }
        texts.putIfAbsent(Language.EN, new SessionText(cells.get(13).split(": ", 2)[1], ""));
        return new SessionEntry(
                SessionKind.valueOf(cells.get(0)),
                given(cells.get(4)).map(track -> known(themes, track)).orElse(null),
                given(cells.get(5)).map(room -> known(places, room)).orElse(null),
                starts,
                starts.plusMinutes(Integer.parseInt(cells.get(3))),
                number(cells.get(8)),
                minimum,
                minimum == null ? null : first.minusDays(WARNING_DAYS),
                languages(cells.get(6)),
                languages(cells.get(7)),
                SessionLevel.ALL,
                SUBJECTS.get(cells.get(4)),
                texts,
                who);
    }

    private static long known(Map<String, Long> ids, String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    private static Optional<String> given(String cell) {
        return cell.equals("-") ? Optional.empty() : Optional.of(cell);
    }

    private static @Nullable Integer number(String cell) {
        return given(cell).map(Integer::valueOf).orElse(null);
    }

    private static List<Language> languages(String cell) {
        return given(cell)
                .map(codes -> Arrays.stream(codes.split(","))
                        .flatMap(code -> Language.of(code).stream())
                        .toList())
                .orElse(List.of());
    }

    private static List<String> lines(String name) {
        try {
            return new ClassPathResource("demo/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
