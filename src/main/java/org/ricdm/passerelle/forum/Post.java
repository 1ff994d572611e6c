package org.ricdm.passerelle.forum;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.Rendered;

@Entity
@SuppressWarnings("UnusedVariable") // Hibernate reads the fields
class Post {

    /** The number of the summary of a topic: a post above the first that everybody who may answer keeps up to date. */
    static final int SUMMARY = 0;

    static final Duration SECOND_CLICK = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long topicId;
    private int number;
    private long authorId;
    private @Nullable Integer replyTo;

    @Enumerated(EnumType.STRING)
    private PostState state = PostState.PUBLISHED;

    private boolean neverShown;
    private @Nullable Long stateBy;
    private @Nullable Instant stateAt;
    private @Nullable String stateReason;

    @jakarta.persistence.Column(length = Length.LONG16 + 1)
    private String source;

    @jakarta.persistence.Column(length = Length.LONG16 + 1)
    private String html;

    @jakarta.persistence.Column(length = Length.LONG16 + 1)
    private String plain;

    private int pipelineVersion;
    private String language;
    private boolean languageChosen;
    private Instant createdAt;
    private @Nullable Instant editedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Post() {}

    Post(
            long topicId,
            int number,
            long authorId,
            @Nullable Integer replyTo,
            String source,
            Rendered rendered,
            Language language,
            Instant now) {
        this.topicId = topicId;
        this.number = number;
        this.authorId = authorId;
        this.replyTo = replyTo;
        this.language = language.code();
        this.createdAt = now;
        write(source, rendered);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    int number() {
        return number;
    }

    long authorId() {
        return authorId;
    }

    String source() {
        return source;
    }

    String html() {
        return html;
    }

    PostState state() {
        return state;
    }

    int version() {
        return version;
    }

    /**
     * Whether the same person wrote the same a moment ago: a second click, or a request that was sent again because the
     * answer got lost.
     */
    boolean isSameAgain(long author, String typed, Instant now) {
        return authorId == author
                && (state == PostState.PUBLISHED || state == PostState.HELD)
                && createdAt.isAfter(now.minus(SECOND_CLICK))
                && source.equals(typed);
    }

    Instant writtenAt() {
        return editedAt == null ? createdAt : editedAt;
    }

    void rewrite(String newSource, Rendered rendered, Instant now) {
        write(newSource, rendered);
        editedAt = now;
    }

    /** Said by a person. An edit does not change it any more. */
    void speak(Language chosen) {
        language = chosen.code();
        languageChosen = true;
    }

    /** Detected in what was rewritten; what a person said counts more. Returns whether it is counted. */
    boolean seemsToSpeak(Language detected) {
        if (!languageChosen) {
            language = detected.code();
        }
        return !languageChosen;
    }

    /** Waits for a moderator before anybody else reads it. */
    void beginHeld() {
        state = PostState.HELD;
        neverShown = true;
    }

    /** From now on everybody may read it. Returns whether that is so for the first time. */
    boolean show(long by, Instant now) {
        become(PostState.PUBLISHED, by, null, now);
        var first = neverShown;
        neverShown = false;
        return first;
    }

    /** @param by null when a rule of the portal did it */
    void become(PostState next, @Nullable Long by, @Nullable String reason, Instant now) {
        if (!state.canBecome(next)) {
            throw InvalidInput.of("state", "forum.error.stateChanged");
        }
        state = next;
        stateBy = by;
        stateAt = now;
        stateReason = reason;
    }

    private void write(String newSource, Rendered rendered) {
        source = newSource;
        html = rendered.html();
        plain = rendered.text();
        pipelineVersion = rendered.pipelineVersion();
    }
}
