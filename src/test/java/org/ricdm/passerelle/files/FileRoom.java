package org.ricdm.passerelle.files;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.ViewerAuthentication;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.AdjustableClock;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.Posts;
import org.ricdm.passerelle.forum.TopicKind;
import org.ricdm.passerelle.forum.Topics;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A test of the files room: somebody who uploads, and browsers with and without a session. */
@PortalTest
abstract class FileRoom {

    @Autowired
    Fixture fixture;

    @Autowired
    Files files;

    @Autowired
    Topics topics;

    @Autowired
    Posts posts;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    @Autowired
    AdjustableClock clock;

    @Autowired
    MockMvc portal;

    @Value("${passerelle.files-dir}")
    Path folder;

    long me;

    @BeforeEach
    void somebody() {
        me = fixture.member();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        SecurityContextHolder.clearContext();
    }

    StoredFile store(byte[] bytes, String name) {
        return store(me, bytes, name);
    }

    StoredFile store(long member, byte[] bytes, String name) {
        return fixture.as.member(member, () -> files.store(new ByteArrayInputStream(bytes), name));
    }

    FileContent open(long member, StoredFile file) {
        return fixture.as.member(member, () -> files.open(file.token()));
    }

    /** A topic of that member whose first post shows the file. */
    long show(long author, String forum, StoredFile file) {
        return fixture.as
                .member(
                        author,
                        () -> topics.open(new NewTopic(
                                forum,
                                TopicKind.DISCUSSION,
                                Fixture.unique("Look"),
                                "See ![a plan](" + file.path() + ").",
                                Language.EN)))
                .id();
    }

    /** What the browser in which that member is signed in gets. */
    MockHttpServletResponse asked(long member, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var viewer = people.viewer(member).orElseThrow();
        return portal.perform(request.with(authentication(new ViewerAuthentication(viewer))))
                .andReturn()
                .getResponse();
    }

    int rows(long member) {
        return sql.sql("select count(*) from stored_file where uploader_id = :member")
                .param("member", member)
                .query(Integer.class)
                .single();
    }

    long space(long member) {
        return sql.sql("select coalesce(sum(bytes), 0) from file_space where member_id = :member")
                .param("member", member)
                .query(Long.class)
                .single();
    }
}
