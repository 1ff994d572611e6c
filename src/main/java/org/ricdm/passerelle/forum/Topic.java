package org.ricdm.passerelle.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;

@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class Topic {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long forumId;

    @Enumerated(EnumType.STRING)
    private TopicKind kind;

    private String title;
    private String slug;
    private String language;
    private long authorId;

    @Enumerated(EnumType.STRING)
    private TopicState state = TopicState.OPEN;

    private @Nullable Long closedBy;
    private @Nullable String closedReason;
    private @Nullable Instant closesAt;
    private boolean pinned;
    private boolean held;
    private int lastPostNo;
    private int lastNumber;

    @Column(name = "accepted_no")
    private @Nullable Integer acceptedNo;

    private Instant createdAt;
    private Instant bumpedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Topic() {}

    Topic(long forumId, TopicKind kind, String title, String slug, Language language, long authorId, Instant now) {
        this.forumId = forumId;
        this.kind = kind;
        this.title = title;
        this.slug = slug;
        this.language = language.code();
        this.authorId = authorId;
        this.createdAt = now;
        this.bumpedAt = now;
        this.pinned = kind == TopicKind.ANNOUNCEMENT;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long forumId() {
        return forumId;
    }

    long authorId() {
        return authorId;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    TopicKind kind() {
        return kind;
    }

    int lastPostNo() {
        return lastPostNo;
    }

    boolean isOpen() {
        return state == TopicState.OPEN;
    }

    /** Number of the last post, also of one that waits for a moderator. */
    int lastNumber() {
        return Math.max(lastNumber, lastPostNo);
    }

    /** Hands out the number of a new post. The row is locked by whoever calls. */
    int nextNumber() {
        lastNumber = lastNumber() + 1;
        return lastNumber;
    }

    /** Everybody may read the post of that number from now on. */
    void shows(int number, Instant now) {
        lastPostNo = Math.max(lastPostNo, number);
        bumpedAt = now;
        if (number == 1) {
            held = false;
        }
    }

    /** Posts have come or gone: that one is the last that everybody may read. Numbers are not handed out twice. */
    void endsWith(int number, Instant writtenAt) {
        lastNumber = lastNumber();
        lastPostNo = number;
        bumpedAt = writtenAt;
    }

    /**
     * Posts of another topic stand behind its own. An answer that was accepted there counts when this is a question that
     * has none.
     *
     * @param joined how many posts
     * @param lastShown number of the last of them that everybody may read, null when there is none
     * @param accepted number that the accepted answer of the other topic has now, null when there is none
     */
    void takeIn(Topic other, int joined, @Nullable Integer lastShown, @Nullable Integer accepted) {
        lastNumber = lastNumber() + joined;
        if (lastShown != null) {
            lastPostNo = lastShown;
            bumpedAt = bumpedAt.isAfter(other.bumpedAt) ? bumpedAt : other.bumpedAt;
        }
        if (kind == TopicKind.QUESTION && acceptedNo == null) {
            acceptedNo = accepted;
        }
    }

    void moveTo(long otherForum) {
        forumId = otherForum;
    }

    /** Its first post waits for a moderator: for others there is no such topic yet. */
    void hold() {
        held = true;
    }

    boolean isHeld() {
        return held;
    }

    void rename(String newTitle, String newSlug) {
        title = newTitle;
        slug = newSlug;
    }

    void close(long by, String reason) {
        become(TopicState.CLOSED);
        closesAt = null;
        closedBy = by;
        closedReason = reason;
    }

    void reopen() {
        become(TopicState.OPEN);
        closedBy = null;
        closedReason = null;
        closesAt = null;
    }

    void closeLater(@Nullable Instant moment) {
        closesAt = moment;
    }

    void speak(Language corrected) {
        language = corrected.code();
    }

    void pin(boolean onTop) {
        pinned = onTop;
    }

    boolean isAccepted(int number) {
        return acceptedNo != null && acceptedNo == number;
    }

    @Nullable
    Integer acceptedNo() {
        return acceptedNo;
    }

    void accept(@Nullable Integer number) {
        acceptedNo = number;
    }

    /** Somebody else may have done it meanwhile: that is told, it is no defect. */
    private void become(TopicState next) {
        if (!state.canBecome(next)) {
            throw InvalidInput.of("state", "forum.error.stateChanged");
        }
        state = next;
    }
}
