package org.ricdm.passerelle.event.onsite.ui;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.onsite.CheckIn;
import org.ricdm.passerelle.event.onsite.CheckInList;
import org.ricdm.passerelle.event.onsite.Outcome;
import org.ricdm.passerelle.event.onsite.Presence;
import org.ricdm.passerelle.event.onsite.Scan;
import org.ricdm.passerelle.event.onsite.ScanResult;
import org.ricdm.passerelle.event.signup.WalkIn;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the devices at the door what they need and takes what they noted. Nothing of it stays in a cache. */
@RestController
class CheckInDoor {

    private final CheckIn checkIn;
    private final Words words;
    private final Clock clock;

    CheckInDoor(CheckIn checkIn, Words words, Clock clock) {
        this.checkIn = checkIn;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(CheckInPage.PATH + "/list.json")
    ResponseEntity<Loaded> list(@PathVariable String slug, CsrfToken csrf) {
        var list = checkIn.list(slug);
        var language = LanguageChoice.ofThisRequest();
        return answer(new Loaded(
                list.event().title(),
                list.event().zone().getId(),
                Instant.now(clock),
                new Key(csrf.getHeaderName(), csrf.getToken()),
                list.points().stream()
                        .map(point -> new Place(
                                point.id(),
                                point.title(),
                                EventDates.moment(point.starts(), language)
                                        + (point.room().isEmpty() ? "" : " · " + point.room()),
                                point.starts().instant(),
                                point.ends().instant(),
                                point.seats()))
                        .toList(),
                list.categories().entrySet().stream()
                        .map(one -> new Choice(one.getKey(), one.getValue()))
                        .toList(),
                list.people(),
                list.present(),
                list.latest()));
    }

    @GetMapping(CheckInPage.PATH + "/changes.json")
    ResponseEntity<CheckIn.Changes> changes(@PathVariable String slug, @RequestParam long after) {
        return answer(checkIn.changes(slug, after));
    }

    @PostMapping(CheckInPage.PATH + "/scans")
    ResponseEntity<List<Became>> scans(@PathVariable String slug, @RequestBody Delivery delivery) {
        var results = checkIn.deliver(slug, delivery.device(), delivery.sentAt(), delivery.scans());
        return answer(results.stream().map(Became::of).toList());
    }

    @PostMapping(CheckInPage.PATH + "/photo")
    ResponseEntity<Map<String, List<String>>> photo(@PathVariable String slug, InputStream photo) {
        return answer(Map.of("codes", checkIn.read(slug, photo)));
    }

    @PostMapping(CheckInPage.PATH + "/walk-ins")
    ResponseEntity<Map<String, Long>> walkIn(@PathVariable String slug, @RequestBody WalkIn who) {
        return answer(Map.of("signUp", checkIn.walkIn(slug, who)));
    }

    @PostMapping(CheckInPage.PATH + "/passes")
    ResponseEntity<Map<String, String>> pass(@PathVariable String slug, @RequestBody Whom whom) {
        return answer(Map.of("code", checkIn.replacePass(slug, whom.signUp())));
    }

    @ExceptionHandler
    ResponseEntity<Refused> refused(InvalidInput refusal) {
        var problem = refusal.problems().getFirst();
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Refused(
                        problem.field(),
                        words.say(
                                LanguageChoice.ofThisRequest(),
                                problem.messageKey(),
                                problem.arguments().toArray())));
    }

    @ExceptionHandler
    ResponseEntity<Void> notOpen(NotOpen e) {
        return ResponseEntity.notFound().build();
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    /**
     * @param now of the portal
     * @param key what a request that changes something has to carry
     */
    record Loaded(
            String title,
            String zone,
            Instant now,
            Key key,
            List<Place> points,
            List<Choice> categories,
            List<CheckInList.Person> people,
            List<Presence> present,
            long latest) {}

    record Key(String header, String token) {}

    /** @param when day, hour and room, as the helper reads them */
    record Place(long id, String title, String when, Instant starts, Instant ends, boolean seats) {}

    record Delivery(String device, Instant sentAt, List<Scan> scans) {

        Delivery {
            Objects.requireNonNull(device);
            Objects.requireNonNull(sentAt);
            Objects.requireNonNull(scans);
        }
    }

    record Became(UUID id, @Nullable Long signUpId, Outcome outcome, boolean counts) {

        static Became of(ScanResult result) {
            return new Became(
                    result.id(),
                    result.signUpId(),
                    result.outcome(),
                    result.outcome().counts());
        }
    }

    record Whom(long signUp) {}

    /** @param field the one beside which the message stands */
    record Refused(String field, String message) {}

    record Choice(long id, String name) {}
}
