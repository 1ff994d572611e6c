package org.ricdm.passerelle.forum;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PostRepository extends JpaRepository<Post, Long> {
    Optional<Post> findByTopicIdAndNumber(long topicId, int number);
}
