package org.ricdm.passerelle.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;

@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String handle;
    private String email;
    private String givenName;
    private String familyName;
    private long centreId;

    @Enumerated(EnumType.STRING)
    private MemberState state = MemberState.ACTIVE;

    private @Nullable Instant stateUntil;
    private @Nullable String stateReason;
    private @Nullable Long successorId;

    @Column(name = "interface_language")
    private String language;

    private String timeZone;
    private String job;
    private String about;
    private Instant joinedAt;
    private @Nullable Instant lastSeenAt;

    @ElementCollection
    @CollectionTable(name = "member_language", joinColumns = @JoinColumn(name = "member_id"))
    @OrderColumn(name = "position")
    @Column(name = "language")
    private List<String> understands = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "member_role", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection
    @CollectionTable(name = "member_term", joinColumns = @JoinColumn(name = "member_id"))
    private Set<RelatedTerm> terms = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Member() {}

    Member(NewMember entry, String handle, ZoneId zone, Instant now) {
        this.handle = handle;
        this.email = entry.email();
        this.givenName = entry.givenName().strip();
        this.familyName = entry.familyName().strip();
        this.centreId = entry.centreId();
        this.language = entry.language().code();
        this.timeZone = zone.getId();
        this.job = entry.job();
        this.about = entry.about();
        this.joinedAt = entry.joinedAt() == null ? now : entry.joinedAt();
        entry.understands().forEach(spoken -> understands.add(spoken.code()));
        this.roles.addAll(entry.roles());
        entry.canHelpWith().forEach(term -> terms.add(new RelatedTerm(TermRelation.CAN_HELP, term)));
        entry.lookingFor().forEach(term -> terms.add(new RelatedTerm(TermRelation.LOOKING_FOR, term)));
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long centreId() {
        return centreId;
    }

    void seenAt(Instant now) {
        lastSeenAt = now;
    }

    void speak(Language chosen) {
        language = chosen.code();
    }

    void describe(ProfileEdit edit) {
        job = edit.job().strip();
        about = edit.about().strip();
        timeZone = edit.zone().getId();
        understands.clear();
        edit.understands().forEach(spoken -> understands.add(spoken.code()));
    }

    void become(MemberState next, @Nullable String reason, @Nullable Instant until) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(state + " cannot become " + next);
        }
        state = next;
        stateReason = reason;
        stateUntil = until;
    }

    void handOverTo(long successor) {
        successorId = successor;
    }

    void grant(Role role) {
        roles.add(role);
    }

    void withdraw(Role role) {
        roles.remove(role);
    }

    @Embeddable
    record RelatedTerm(@Enumerated(EnumType.STRING) TermRelation relation, String term) {}
}
