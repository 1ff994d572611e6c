package org.ricdm.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PortalStartTest {

    @Autowired
    Fixture fixture;

    @Autowired
    People people;

    @Test
    void aNewMemberCanBeReadBackAsViewer() {
        var id = fixture.member();

        assertThat(people.viewer(id))
                .hasValueSatisfying(viewer -> assertThat(viewer.memberId()).isEqualTo(id));
    }
}
