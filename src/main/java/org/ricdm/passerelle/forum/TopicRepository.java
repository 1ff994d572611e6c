package org.ricdm.passerelle.forum;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.ricdm.passerelle.common.access.NotOpen;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface TopicRepository extends JpaRepository<Topic, Long> {

    /** Locks the row before anything else is read, so that numbers are handed out one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Topic t where t.id = :id")
    Optional<Topic> lock(long id);

    /** As {@link #lock}; a topic that was joined with another one meanwhile is not there any more. */
    default Topic there(long id) {
        return lock(id).orElseThrow(() -> new NotOpen("topic:" + id));
    }

    /** Locks the row of a forum, so that the second of two equal topics finds the first. */
    @Query(value = "select id from forum where id = :forumId for update", nativeQuery = true)
    long lockForum(long forumId);

    Optional<Topic> findFirstByForumIdAndAuthorIdAndTitleAndCreatedAtAfterOrderByIdDesc(
            long forumId, long authorId, String title, Instant since);
}
