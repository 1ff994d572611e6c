package org.ricdm.passerelle.event.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.ViewerAuthentication;
import org.ricdm.passerelle.people.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The door as a phone talks to it. */
@PortalTest
class CheckInDoorTest {

    @Autowired
    DoorRoom room;

    @Autowired
    Fixture fixture;

    @Autowired
    People people;

    @Autowired
    MockMvc portal;

    private DoorRoom.Made door;
    private String base;

    @BeforeEach
    void aDoor() {
        door = room.open();
        base = "/events/" + door.event.slug() + "/manage/check-in";
    }

    @Test
    void thePageHoldsNobodysDataAndMayUseTheCameraOfThisPortalOnly() throws Exception {
        var member = door.event.person();
        var page = asked(door.helper, get(base));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Permissions-Policy")).contains("camera=(self)");
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(text(page))
                .contains("check-in.js")
                .doesNotContain(people.cards(List.of(member)).get(member).name());
    }

    @Test
    void theWorkerMayAnswerForThePage() throws Exception {
        var worker = asked(door.helper, get(base + "/worker.js"));
        assertThat(worker.getStatus()).isEqualTo(200);
        assertThat(worker.getContentType()).startsWith("text/javascript");
        assertThat(worker.getHeader("Service-Worker-Allowed")).isEqualTo(base);
        assertThat(text(asked(door.helper, get(base + "/app.webmanifest")))).contains("\"start_url\":\"" + base + "\"");
    }

    @Test
    void aPhoneLoadsTheListSendsWhatItNotedAndLearnsWhatOthersNoted() throws Exception {
        var person = door.person();
        var list = asked(door.helper, get(base + "/list.json"));
        assertThat(list.getHeader("Cache-Control")).contains("no-store");
        assertThat(text(list)).contains("\"id\":" + person, "\"token\":\"", "\"title\":\"Alpha\"");

        var scan = UUID.randomUUID();
        var sent = send("scans", delivery(scan, door.pass(person).token()));
        assertThat(sent.getStatus()).isEqualTo(200);
        assertThat(text(sent)).contains(scan.toString(), "\"outcome\":\"IN\"", "\"counts\":true");
        assertThat(text(asked(door.helper, get(base + "/changes.json?after=0"))))
                .contains("\"signUpId\":" + person, scan.toString(), "Entrance");
    }

    @Test
    void aPhotoOfACodeIsReadForBrowsersThatCannot() throws Exception {
        var token = door.pass(door.person()).token();
        var picture = new ByteArrayOutputStream();
        MatrixToImageWriter.writeToStream(
                new QRCodeWriter().encode(token, BarcodeFormat.QR_CODE, 300, 300), "png", picture);
        var read = asked(
                door.helper,
                post(base + "/photo")
                        .contentType("image/png")
                        .content(picture.toByteArray())
                        .with(csrf()));
        assertThat(text(read)).isEqualTo("{\"codes\":[\"" + token + "\"]}");
        var nonsense = asked(
                door.helper,
                post(base + "/photo").contentType("image/png").content("no").with(csrf()));
        assertThat(nonsense.getStatus()).isEqualTo(422);
        assertThat(text(nonsense)).contains("cannot be read");
    }

    @Test
    void aLostBadgeGetsANewCode() throws Exception {
        var person = door.person();
        var answer = send("passes", "{\"signUp\":" + person + "}");
        assertThat(text(answer)).isEqualTo("{\"code\":\"" + door.pass(person).shortCode() + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"device\":\"x\",\"sentAt\":\"yesterday\",\"scans\":[]}",
                "{\"device\":\"x\",\"sentAt\":\"2027-04-21T08:00:00Z\",\"scans\":[{\"id\":\"7\"}]}",
                "{\"device\":\"x\",\"sentAt\":\"2027-04-21T08:00:00Z\",\"scans\":[{}]}"
            })
    void whatNoPhoneSendsIsNoFaultOfTheServer(String body) throws Exception {
        assertThat(send("scans", body).getStatus()).isEqualTo(400);
    }

    @Test
    void whoDoesNotCheckInIsToldOfNoDoorAndAStrangersPageCannotSend() throws Exception {
        var other = fixture.member();
        for (var address : List.of("", "/list.json", "/changes.json?after=0", "/app.webmanifest")) {
            assertThat(asked(other, get(base + address)).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
        var forged = asked(
                door.helper,
                post(base + "/scans").contentType("application/json").content("{}"));
        assertThat(forged.getStatus()).isEqualTo(403);
        var visitor = portal.perform(get(base + "/list.json")).andReturn().getResponse();
        assertThat(visitor.getStatus()).isEqualTo(302);
        assertThat(visitor.getHeader("Location")).endsWith("/login");
    }

    private String delivery(UUID scan, String token) {
        return "{\"device\":\"Entrance\",\"sentAt\":\"%s\",\"scans\":[{\"id\":\"%s\",\"point\":0,\"token\":\"%s\",\"signUpId\":null,\"way\":\"CAMERA\",\"at\":\"%s\",\"letIn\":false,\"undoes\":null}]}"
                .formatted(door.now(), scan, token, door.now());
    }

    private MockHttpServletResponse send(String where, String body) throws Exception {
        return asked(
                door.helper,
                post(base + "/" + where)
                        .contentType("application/json")
                        .content(body)
                        .with(csrf()));
    }

    private MockHttpServletResponse asked(long member, MockHttpServletRequestBuilder request) throws Exception {
        var viewer = people.viewer(member).orElseThrow();
        return portal.perform(request.with(authentication(new ViewerAuthentication(viewer))))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
