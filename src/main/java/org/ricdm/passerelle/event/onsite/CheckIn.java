package org.ricdm.passerelle.event.onsite;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.signup.WalkIn;
import org.ricdm.passerelle.event.signup.WalkIns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of an event, for its helpers: they load the list, and deliver what their devices noted, whenever they have
 * the line. Every method throws {@link NotOpen} for somebody who does not check in at that event.
 */
@Service
@Transactional
public class CheckIn {

    /** Scans in one delivery; devices send more in several. */
    public static final int MOST_AT_ONCE = 200;

    private static final int DEVICE_LENGTH = 40;

    private final EventAccess events;
    private final DoorList lists;
    private final Deliveries deliveries;
    private final Passes passes;
    private final ScanRows rows;
    private final WalkIns walkIns;
    private final CodePhoto photos;
    private final CurrentViewer current;
    private final Audit audit;

    CheckIn(
            EventAccess events,
            DoorList lists,
            Deliveries deliveries,
            Passes passes,
            ScanRows rows,
            WalkIns walkIns,
            CodePhoto photos,
            CurrentViewer current,
            Audit audit) {
        this.events = events;
        this.lists = lists;
        this.deliveries = deliveries;
        this.passes = passes;
        this.rows = rows;
        this.walkIns = walkIns;
        this.photos = photos;
        this.current = current;
        this.audit = audit;
    }

    /** The event, for the page of its door. */
    @ForMembers
    @Transactional(readOnly = true)
    public EventBrief event(String slug) {
        return events.runs(slug, TeamPart.CHECK_IN);
    }

    /** All that a device needs to go on without the line. A fixed number of statements; makes passes that are missing. */
    @ForMembers
    public CheckInList list(String slug) {
        var event = events.runs(slug, TeamPart.CHECK_IN);
        return lists.of(event, current.require().language());
    }

    /**
     * Who was where among those whom scans meant after that number.
     *
     * @param after as {@link CheckInList#latest} or {@link Changes#latest} said it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public Changes changes(String slug, long after) {
        var event = events.runs(slug, TeamPart.CHECK_IN);
        var latest = rows.latest(event.id());
        return changes(latest, latest > after ? rows.touchedAfter(event.id(), after) : List.of());
    }

    private Changes changes(long latest, Collection<Long> touched) {
        return new Changes(latest, List.copyOf(touched), touched.isEmpty() ? List.of() : rows.presentOf(touched));
    }

    /**
     * Keeps what a device noted, in any order and as often as it is sent, and counts who was there.
     *
     * @param device where it stands, as its helper calls it
     * @param sentAt what the clock of the device says now; the moments of the scans are put right by it
     * @return what became of each scan, also of those that were known already
     * @throws InvalidInput on {@code scans} when there are more than {@link #MOST_AT_ONCE}
     */
    @ForMembers
    public List<ScanResult> deliver(String slug, String device, Instant sentAt, List<Scan> scans) {
        var event = events.runs(slug, TeamPart.CHECK_IN);
        if (scans.size() > MOST_AT_ONCE) {
            throw InvalidInput.of("scans", "onsite.error.many", MOST_AT_ONCE);
        }
        return deliveries.take(event, name(device), sentAt, scans, current.require());
    }

    /**
     * Gives a place to somebody who came without a sign-up; they are not checked in by it.
     *
     * @return their sign-up
     * @throws InvalidInput as {@link WalkIns#enter}
     */
    @ForMembers
    public long walkIn(String slug, WalkIn walkIn) {
        return walkIns.enter(events.runs(slug, TeamPart.CHECK_IN), walkIn, me());
    }

    /**
     * What the codes in a photo say, for browsers that cannot read them. Nothing is noted.
     *
     * @throws InvalidInput on {@code photo} when it is too large or no picture
     */
    @ForMembers
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // no connection is held while a photo is looked at
    public List<String> read(String slug, InputStream photo) {
        events.runs(slug, TeamPart.CHECK_IN);
        return photos.codes(photo);
    }

    /**
     * A new pass for somebody whose badge is lost; the old one opens nothing from now on.
     *
     * @return the new short code
     * @throws NotOpen also when there is no such sign-up at the event
     */
    @ForMembers
    public String replacePass(String slug, long signUpId) {
        var event = events.runs(slug, TeamPart.CHECK_IN);
        if (!rows.states(event.id(), List.of(signUpId)).containsKey(signUpId)) {
            throw new NotOpen("sign-up:" + signUpId);
        }
        passes.replace(event.id(), signUpId);
        audit.note("events.pass", EventAccess.ref(event.id()), "sign-up " + signUpId + " got another pass");
        return Objects.requireNonNull(passes.of(event.id(), List.of(signUpId)).get(signUpId))
                .shortCode();
    }

    private static String name(String device) {
        var name = device.strip();
        return name.length() > DEVICE_LENGTH ? name.substring(0, DEVICE_LENGTH) : name;
    }

    private long me() {
        return current.require().memberId();
    }

    /**
     * What other devices noted meanwhile.
     *
     * @param touched everybody whom it is about; who of them is not in {@code present} was nowhere
     */
    public record Changes(long latest, List<Long> touched, List<Presence> present) {}
}
