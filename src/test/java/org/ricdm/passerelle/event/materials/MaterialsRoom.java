package org.ricdm.passerelle.event.materials;

import static org.ricdm.passerelle.event.programme.School.at;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.Audience;
import org.ricdm.passerelle.event.programme.School;
import org.ricdm.passerelle.event.programme.SpeakerEntry;
import org.ricdm.passerelle.event.programme.Speakers;
import org.ricdm.passerelle.files.Files;
import org.springframework.stereotype.Component;

/** Events with two workshops, the first of which somebody of the network gives. */
@Component
public class MaterialsRoom {

    private final Fixture fixture;
    private final School schools;
    private final Speakers speakers;
    private final Files files;
    private final Materials materials;

    MaterialsRoom(Fixture fixture, School schools, Speakers speakers, Files files, Materials materials) {
        this.fixture = fixture;
        this.schools = schools;
        this.speakers = speakers;
        this.files = files;
        this.materials = materials;
    }

    public Made open() {
        return new Made(schools.open());
    }

    public static MaterialEntry link(@Nullable Long session, String title, Audience audience) {
        return new MaterialEntry(
                session, title, Language.FR, "https://films.example/" + title.length(), null, audience);
    }

    /** An event and what a test does with it. */
    public class Made {

        public final School.Made school;
        public final long speaker;
        public final long alpha;
        public final long beta;

        Made(School.Made school) {
            this.school = school;
            speaker = fixture.member();
            var person = fixture.as.member(
                    school.organiser, () -> speakers.add(school.id, new SpeakerEntry(speaker, "Ana Lopes", "", "")));
            alpha = school.add(School.workshop("Alpha", at(11, 0)).spokenBy(List.of(person)));
            beta = school.add(School.workshop("Beta", at(14, 0)));
            school.release();
        }

        public String slug() {
            return school.slug;
        }

        public long add(long member, MaterialEntry entry) {
            return fixture.as.member(member, () -> materials.add(slug(), entry));
        }

        /** A file that the member stores and adds; returns its id. */
        public long file(long member, @Nullable Long session, byte[] bytes, String name, Audience audience) {
            return fixture.as.member(member, () -> {
                var token = files.store(new ByteArrayInputStream(bytes), name).token();
                return materials.add(slug(), new MaterialEntry(session, name, Language.EN, "", token, audience));
            });
        }

        public MaterialsPage seenBy(long member) {
            return fixture.as.member(member, () -> materials.open(slug(), Language.EN));
        }

        public MaterialsPage seenByVisitor() {
            return fixture.as.nobody(() -> materials.open(slug(), Language.EN));
        }
    }
}
