package org.ricdm.passerelle.forum;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.text.FileLinks;
import org.ricdm.passerelle.common.text.LinkedFile;
import org.ricdm.passerelle.common.text.Rendered;
import org.ricdm.passerelle.files.FileLimits;
import org.ricdm.passerelle.files.Files;
import org.ricdm.passerelle.files.StoredFile;
import org.ricdm.passerelle.files.UnpublishedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files that a post shows. They belong to the post as long as its text or a text that it had refers to them, and are
 * read by whoever may read the post.
 */
@Component
class PostFiles implements UnpublishedText {

    private final PostText text;
    private final Files files;
    private final JdbcClient sql;

    PostFiles(PostText text, Files files, JdbcClient sql) {
        this.text = text;
        this.files = files;
        this.sql = sql;
    }

    /**
     * Renders what is about to be stored, and holds the files it shows until the transaction ends.
     *
     * @param post null for one that is not there yet
     * @throws InvalidInput on {@code body} when it shows too many
     */
    Rendered render(String source, @Nullable Post post) {
        var rendered = text.render(source, tokens -> linked(files.claim(reference(post), tokens)));
        if (rendered.files().size() > FileLimits.MAX_PER_OBJECT) {
            throw InvalidInput.of("body", "files.error.tooMany", FileLimits.MAX_PER_OBJECT);
        }
        return rendered;
    }

    /** What {@link #render} would make of it. */
    String preview(String body, @Nullable Post post) {
        var shown = body.length() > Posts.MAX_LENGTH ? body.substring(0, Posts.MAX_LENGTH) : body;
        FileLinks links = tokens -> linked(files.usable(reference(post), tokens));
        return text.render(shown.strip(), links).html();
    }

    void attach(Post post, Rendered rendered) {
        if (!rendered.files().isEmpty()) {
            files.attach(new ObjectRef(ForumAccess.POST, post.id()), rendered.files());
        }
    }

    /** As {@link #attach}, and lets go of what neither this text nor one before refers to. */
    void attachAgain(Post post, Rendered rendered) {
        attach(post, rendered);
        var kept = new HashSet<>(rendered.files());
        sql.sql("select source from post_revision where post_id = :post and source like '%/files/%'")
                .param("post", post.id())
                .query(String.class)
                .list()
                .forEach(source -> kept.addAll(FileLinks.tokensIn(source)));
        files.detachAllExcept(new ObjectRef(ForumAccess.POST, post.id()), kept);
    }

    @Override
    public boolean shows(long memberId, String token) {
        return sql.sql("select count(*) from draft where member_id = :me and instr(body, :address) > 0")
                        .param("me", memberId)
                        .param("address", "/files/" + token + "/")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static @Nullable ObjectRef reference(@Nullable Post post) {
        return post == null ? null : new ObjectRef(ForumAccess.POST, post.id());
    }

    private static Map<String, LinkedFile> linked(List<StoredFile> usable) {
        return usable.stream().collect(Collectors.toMap(StoredFile::token, PostFiles::linked));
    }

    private static LinkedFile linked(StoredFile file) {
        var thumb = file.thumb();
        return new LinkedFile(
                file.path(),
                file.name(),
                file.facts(),
                thumb == null ? null : new LinkedFile.Thumb(file.thumbPath(), thumb.width(), thumb.height()));
    }
}
