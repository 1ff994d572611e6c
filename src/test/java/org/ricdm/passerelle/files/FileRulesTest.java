package org.ricdm.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ricdm.passerelle.common.InvalidInput;

/** What may be attached, what becomes of pictures, and what is left when it may not. */
class FileRulesTest extends FileRoom {

    static Stream<Arguments> whatIsTaken() {
        return Stream.of(
                Arguments.of(Samples.png(10, 10), "a.exe", FileType.PNG, "a.exe.png"),
                Arguments.of(Samples.photo(), "IMG 1.JPEG", FileType.JPEG, "IMG 1.jpg"),
                Arguments.of(Samples.gif(), "moving.gif", FileType.PNG, "moving.png"),
                Arguments.of(Samples.pdf(), "Guide d’accueil.pdf", FileType.PDF, "Guide d’accueil.pdf"),
                Arguments.of(Samples.docx(), "carta.docx", FileType.DOCX, "carta.docx"),
                Arguments.of(Samples.odt(), "lettre.docx", FileType.ODT, "lettre.docx.odt"),
                Arguments.of(
                        Samples.zip("[Content_Types].xml", "<T/>", "xl/workbook.xml", "<x/>"),
                        "t",
                        FileType.XLSX,
                        "t.xlsx"),
                Arguments.of(Samples.text("nom;âge\né;3\n"), "tableau.csv", FileType.CSV, "tableau.csv"),
                Arguments.of(Samples.text("# Notes\n\nBonjour."), "notes.md", FileType.MD, "notes.md"),
                Arguments.of(Samples.text("echo off"), "run.bat", FileType.TXT, "run.bat.txt"),
                Arguments.of(
                        Samples.text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"),
                        "date.ics",
                        FileType.ICS,
                        "date.ics"),
                Arguments.of(
                        "Les conseill\u00e8res et conseillers de Gen\u00e8ve".getBytes(StandardCharsets.ISO_8859_1),
                        "old.txt",
                        FileType.TXT,
                        "old.txt"));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsTaken(byte[] bytes, String name, FileType type, String shown) {
        var file = store(bytes, name);

        assertThat(file.type()).isEqualTo(type);
        assertThat(file.name()).isEqualTo(shown);
        assertThat(file.token()).hasSize(22);
        assertThat(open(me, file).bytes()).hasSize(file.size());
    }

    static Stream<Arguments> whatIsRefusedWhateverItIsCalled() {
        var docx = Samples.docx();
        return Stream.of(
                Arguments.of("HTML", Samples.text("<!DOCTYPE html><html><script>alert(1)</script>")),
                Arguments.of("HTML behind words", Samples.text("Hello\n\n<html><body onload=alert(1)>")),
                Arguments.of("SVG", Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>")),
                Arguments.of("XML", Samples.text("<?xml version=\"1.0\"?><a/>")),
                Arguments.of("a shell script", Samples.text("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("PHP", Samples.text("<?php system($_GET['c']); ?>")),
                Arguments.of("a Windows program", Samples.joined(Samples.text("MZ"), new byte[500])),
                Arguments.of("a Linux program", Samples.joined(new byte[] {0x7f, 'E', 'L', 'F'}, new byte[500])),
                Arguments.of("an archive", Samples.zip("a.txt", "a")),
                Arguments.of("a Java archive", Samples.zip("META-INF/MANIFEST.MF", "x", "A.class", "x")),
                Arguments.of(
                        "a document with macros",
                        Samples.zip(
                                "[Content_Types].xml",
                                "<T/>",
                                "word/document.xml",
                                "<w/>",
                                "word/vbaProject.bin",
                                "x")),
                Arguments.of("a book", Samples.zip("mimetype", "application/epub+zip", "a", "b")),
                Arguments.of("PDF and archive in one", Samples.joined(Samples.pdf(), Samples.zip("A.class", "x"))),
                Arguments.of("a PDF behind something", Samples.joined(Samples.text("<html>\n"), Samples.pdf())),
                Arguments.of("half a PDF", Samples.text("%PDF-1.4\n1 0 obj\n")),
                Arguments.of("a document with something behind", Samples.joined(docx, Samples.text("<script>"))),
                Arguments.of("a film", Samples.joined(Samples.text("\0\0\0\u0018ftypmp42"), new byte[200])),
                Arguments.of(
                        "a mobile picture", Samples.joined(Samples.text("RIFF\u0010\0\0\0WEBPVP8 "), new byte[100])),
                Arguments.of("bytes", new byte[] {1, 2, 3, 0, 5}),
                Arguments.of("nothing", new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsRefusedWhateverItIsCalled(String what, byte[] bytes) {
        for (var name : List.of("picture.png", "guide.pdf", "letter.docx", "notes.txt")) {
            assertThatThrownBy(() -> store(bytes, name)).as(name).isInstanceOf(InvalidInput.class);
        }

        assertThat(rows(me)).isZero();
        assertThat(space(me)).isZero();
    }

    @Test
    void theRefusalNamesWhatIsAllowed() {
        assertThat(refused(Samples.text("<html>"), "x.html")).isEqualTo("file files.error.type");
        assertThat(refused(Samples.joined(Samples.text("RIFF\u0010\0\0\0WEBPVP8 "), new byte[100]), "x.png"))
                .isEqualTo("file files.error.otherPicture");
    }

    @Test
    void ofAPhotoNothingHiddenSurvivesAndItStandsUpright() throws IOException {
        var original = Samples.photo();
        assertThat(new String(original, StandardCharsets.ISO_8859_1)).contains("Exif", Samples.WHERE);

        var file = store(original, "beach.jpg");

        var content = open(me, file);
        for (var kept : List.of(content.bytes(), content.thumb())) {
            assertThat(new String(java.nio.file.Files.readAllBytes(kept), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", Samples.WHERE, "MM\0*");
            assertThat(ImageIO.read(kept.toFile()).getHeight()).isEqualTo(60);
        }
        assertThat(file.picture()).isEqualTo(new PictureSize(40, 60));
    }

    @Test
    void aSecondFileBehindAPictureDoesNotSurvive() throws IOException {
        var file = store(Samples.joined(Samples.png(20, 20), Samples.zip("A.class", "x")), "both.png");

        assertThat(new String(java.nio.file.Files.readAllBytes(open(me, file).bytes()), StandardCharsets.ISO_8859_1))
                .doesNotContain("A.class");
    }

    @Test
    void aLargePictureIsMadeSmallerAndASmallOneIsNotMadeLarger() throws IOException {
        var large = store(Samples.png(3000, 1000), "wide.png");
        var small = store(Samples.png(100, 50), "small.png");

        assertThat(large.picture()).isEqualTo(new PictureSize(2000, 667));
        assertThat(large.thumb()).isEqualTo(new PictureSize(480, 160));
        assertThat(small.picture()).isEqualTo(new PictureSize(100, 50));
        assertThat(small.thumb()).isEqualTo(new PictureSize(100, 50));
        var thumb = ImageIO.read(open(me, large).thumb().toFile());
        assertThat(thumb.getWidth()).isEqualTo(480);
        assertThat(thumb.getColorModel().hasAlpha()).isTrue();
        assertThat(thumb.getRGB(470, 80) >>> 24).as("see-through stays so").isZero();
    }

    @Test
    void aPictureThatWouldUnpackToGigabytesIsRefusedByItsHeader() {
        assertThat(refused(Samples.bomb(), "tiny.png")).isEqualTo("file files.error.pixels");
    }

    @Test
    void whatIsPackedIntoTheCommentsOfAPictureIsNotUnpacked() {
        assertThat(store(Samples.pngWithHugeComment(), "comment.png").picture()).isEqualTo(new PictureSize(20, 20));
    }

    @Test
    void aDamagedPictureIsRefusedInWords() {
        var half = java.util.Arrays.copyOf(Samples.png(200, 200), 60);

        assertThat(refused(half, "half.png")).isEqualTo("file files.error.picture");
        assertThat(rows(me)).isZero();
    }

    @Test
    void bytesAreCountedWhileTheyComeAndTheRestIsNotRead() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 'a');
                given += length;
                return length;
            }
        };

        assertThatThrownBy(() -> fixture.as.member(me, () -> files.store(endless, "a.txt")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("files.error.tooLarge");
        assertThat(endless.given).isLessThan(FileLimits.MAX_BYTES + 200_000);
    }

    @Test
    void theLargestFileIsTaken() {
        var bytes = new byte[(int) FileLimits.MAX_BYTES];
        java.util.Arrays.fill(bytes, (byte) 'a');

        assertThat(store(bytes, "a.txt").size()).isEqualTo(FileLimits.MAX_BYTES);
    }

    @Test
    void oneMemberHasSoMuchSpaceAndNoMoreAlsoWhenTwoComeAtOnce() throws Exception {
        store(Samples.text("first"), "a.txt");
        sql.sql("update file_space set bytes = :almost where member_id = :me")
                .param("almost", FileLimits.QUOTA_BYTES - 8)
                .param("me", me)
                .update();
        Callable<Boolean> second = () -> {
            try {
                store(Samples.text("second"), "b.txt");
                return true;
            } catch (InvalidInput e) {
                return false;
            }
        };

        try (var two = Executors.newFixedThreadPool(2)) {
            var taken = Stream.of(two.submit(second), two.submit(second))
                    .map(one -> {
                        try {
                            return one.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
            assertThat(taken).containsExactlyInAnyOrder(true, false);
        }
        assertThat(rows(me)).isEqualTo(2);
        assertThat(store(fixture.member(), Samples.text("other"), "c.txt")).isNotNull();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        var before = onDisk();
        var broken = new InputStream() {
            private boolean begun;

            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                if (begun) {
                    throw new IOException("gone");
                }
                begun = true;
                return length;
            }
        };

        assertThatThrownBy(() -> fixture.as.member(me, () -> files.store(broken, "a.txt")))
                .isInstanceOf(UncheckedIOException.class)
                .isNotInstanceOf(DiskFault.class);
        assertThat(onDisk()).isEqualTo(before);
        assertThat(rows(me)).isZero();
    }

    @Test
    void aDiskThatTakesNothingLeavesNoRow() throws IOException {
        var file = java.nio.file.Files.createTempFile("no", "folder");

        assertThatThrownBy(
                        () -> new FileDisk(file.resolve("below")).receive(new ByteArrayInputStream(Samples.text("a"))))
                .isInstanceOf(DiskFault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\me\\plan.pdf, plan.pdf",
        "../../etc/passwd, passwd.pdf",
        "Élèves à l’école.pdf, Élèves à l’école.pdf",
        "日本語.pdf, 日本語.pdf",
        "'.', file.pdf",
        "'', file.pdf",
        "'a\u202egpj.pdf', agpj.pdf",
        "'a\u0000b\nc.pdf', a b c.pdf",
        "'<b>x</b>.pdf', b.pdf",
        "'a\"b|c?.pdf', 'a b c.pdf'",
    })
    void aNameIsAWishAndNoPath(String typed, String shown) {
        assertThat(FileName.shown(typed, FileType.PDF)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "\u00e9"})
    void aLongNameIsCutBetweenCharacters(String character) {
        var name = FileName.shown(character.repeat(200) + ".pdf", FileType.PDF);

        assertThat(name.length()).isLessThanOrEqualTo(FileName.MAX);
        assertThat(name).endsWith(".pdf");
        assertThat(Character.isHighSurrogate(name.charAt(name.length() - 5))).isFalse();
    }

    @Test
    void theAddressNeedsNoBracketsAndNoPercentSigns() {
        assertThat(FileName.inAddress("50 % off (new); é.pdf")).isEqualTo("50-off-new-é.pdf");
    }

    private String refused(byte[] bytes, String name) {
        return catchThrowableOfType(InvalidInput.class, () -> store(bytes, name))
                .getMessage();
    }

    private long onDisk() throws IOException {
        try (var all = java.nio.file.Files.walk(java.nio.file.Files.createDirectories(folder))) {
            return all.filter(java.nio.file.Files::isRegularFile).count();
        }
    }
}
