package org.ricdm.passerelle.dev.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Drawings of the demo data. Shapes only: letters would need fonts, which a server may lack. */
final class DemoPictures {

    static final Color PAPER = new Color(0xfbfaf7);
    static final Color INK = new Color(0x17242b);
    static final Color TEAL = new Color(0x0b5a68);
    static final Color CORAL = new Color(0xb23f1a);
    static final Color LEAF = new Color(0x256b43);
    static final Color SUN = new Color(0xf2b632);
    static final Color PLUM = new Color(0x6b3e75);

    private DemoPictures() {}

    /** Six cards: work, learn, a paper, a person, a clock, a bus. */
    static byte[] pictograms() {
        List<Consumer<Graphics2D>> cards = List.of(
                pen -> { // a hammer: to work
                    pen.fillRoundRect(60, 60, 180, 60, 16, 16);
                    pen.fillRoundRect(132, 100, 36, 150, 16, 16);
                },
                pen -> { // an open book: to learn
                    pen.fill(new Polygon(new int[] {40, 142, 142, 40}, new int[] {80, 110, 240, 210}, 4));
                    pen.fill(new Polygon(new int[] {260, 158, 158, 260}, new int[] {80, 110, 240, 210}, 4));
                },
                pen -> { // a paper to understand
                    pen.fill(new Polygon(new int[] {75, 185, 225, 225, 75}, new int[] {45, 45, 85, 255, 255}, 5));
                    pen.setColor(PAPER);
                    for (var line = 0; line < 4; line++) {
                        pen.fillRect(100, 110 + line * 34, line == 3 ? 60 : 100, 12);
                    }
                },
                pen -> person(pen, 150, 60, 1.5),
                pen -> { // a clock
                    pen.fillOval(50, 50, 200, 200);
                    pen.setColor(PAPER);
                    pen.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                    pen.drawLine(150, 150, 150, 90);
                    pen.drawLine(150, 150, 195, 175);
                },
                pen -> { // a bus
                    pen.fillRoundRect(35, 80, 230, 130, 28, 28);
                    pen.fillOval(70, 185, 56, 56);
                    pen.fillOval(174, 185, 56, 56);
                    pen.setColor(PAPER);
                    for (var window = 0; window < 3; window++) {
                        pen.fillRoundRect(55 + window * 66, 100, 54, 44, 8, 8);
                    }
                });
        var colours = List.of(CORAL, TEAL, PLUM, LEAF, INK, TEAL);
        return png(1080, 740, pen -> {
            for (var i = 0; i < cards.size(); i++) {
                var card = (Graphics2D) pen.create(30 + i % 3 * 345, 30 + i / 3 * 345, 325, 325);
                card.setColor(Color.WHITE);
                card.fillRoundRect(2, 2, 316, 316, 32, 32);
                card.setColor(colours.get(i));
                card.setStroke(new BasicStroke(6));
                card.drawRoundRect(5, 5, 310, 310, 32, 32);
                card.translate(10, 10);
                cards.get(i).accept(card);
                card.dispose();
            }
        });
    }

    /** Turbines at sea, a boat, and people: on a blade, on the boat, on land. */
    static byte[] windFarm() {
        return png(1280, 720, pen -> {
            pen.setColor(new Color(0xdceef0));
            pen.fillRect(0, 0, 1280, 480);
            pen.setColor(SUN);
            pen.fillOval(1060, 60, 110, 110);
            pen.setColor(TEAL);
            pen.fillRect(0, 480, 1280, 240);
            turbine(pen, 300, 190, 1.0);
            turbine(pen, 620, 240, 0.75);
            turbine(pen, 860, 280, 0.55);
            pen.setColor(CORAL);
            pen.fill(new Polygon(new int[] {700, 1040, 985, 750}, new int[] {520, 520, 600, 600}, 4));
            pen.setColor(Color.WHITE);
            pen.fillRect(860, 455, 110, 65);
            pen.setColor(INK);
            person(pen, 790, 430, 0.6);
            pen.setColor(LEAF);
            pen.fill(new Polygon(new int[] {0, 220, 330, 0}, new int[] {540, 560, 720, 720}, 4));
            pen.setColor(SUN);
            person(pen, 90, 420, 0.9);
            person(pen, 180, 440, 0.8);
        });
    }

    /** Two people at a round table, the screen on a side table. */
    static byte[] desk() {
        return png(1200, 760, pen -> {
            pen.setColor(new Color(0xf1efe9));
            pen.fillRect(0, 520, 1200, 240);
            pen.setColor(TEAL);
            person(pen, 400, 190, 1.7);
            pen.setColor(CORAL);
            person(pen, 730, 190, 1.7);
            pen.setColor(new Color(0xc89f6a));
            pen.fillOval(300, 470, 540, 130);
            pen.fillRect(545, 560, 50, 160);
            pen.setColor(Color.WHITE);
            pen.fill(new Polygon(new int[] {500, 620, 660, 520}, new int[] {500, 495, 545, 552}, 4));
            pen.setColor(new Color(0xc89f6a));
            pen.fillRect(950, 520, 200, 24);
            pen.fillRect(970, 544, 16, 150);
            pen.fillRect(1114, 544, 16, 150);
            pen.setColor(INK);
            pen.fillRoundRect(980, 400, 140, 92, 10, 10);
            pen.fillRect(1042, 492, 16, 28);
        });
    }

    /** Ninety cards on a wall, and one person who reads. */
    static byte[] wallOfQuestions() {
        var lot = new Random(90);
        var colours = List.of(SUN, new Color(0xfbe6de), new Color(0xdff0e5), new Color(0xdceef0), Color.WHITE);
        return png(1200, 760, pen -> {
            pen.setColor(new Color(0xe4e0d6));
            pen.fillRect(0, 0, 1200, 640);
            for (var card = 0; card < 90; card++) {
                var one = (Graphics2D) pen.create();
                one.translate(60 + card % 15 * 74 + lot.nextInt(10), 50 + card / 15 * 92 + lot.nextInt(12));
                one.rotate((lot.nextDouble() - 0.5) / 6);
                one.setColor(colours.get(lot.nextInt(colours.size())));
                one.fillRect(0, 0, 58, 70);
                one.setColor(INK);
                one.fillRect(8, 14, 40, 3);
                one.fillRect(8, 26, 20 + lot.nextInt(20), 3);
                one.dispose();
            }
            pen.setColor(PLUM);
            person(pen, 820, 240, 2.1);
        });
    }

    /** The town of a Spring School: a bridge of one arc, houses on both banks, a boat. */
    static byte[] bridge() {
        return png(1600, 800, pen -> {
            pen.setColor(new Color(0xdceef0));
            pen.fillRect(0, 0, 1600, 540);
            pen.setColor(SUN);
            pen.fillOval(1180, 70, 130, 130);
            houses(pen, 0, new Color[] {CORAL, SUN, PAPER, LEAF, CORAL});
            houses(pen, 1220, new Color[] {PAPER, PLUM, SUN, CORAL, PAPER});
            pen.setColor(TEAL);
            pen.fillRect(0, 540, 1600, 260);
            pen.setColor(INK);
            pen.fillRect(330, 270, 940, 18);
            pen.fillRect(330, 470, 940, 14);
            pen.setStroke(new BasicStroke(20));
            pen.drawArc(390, 290, 820, 520, 0, 180);
            pen.setStroke(new BasicStroke(6));
            for (var x = 450; x <= 1150; x += 50) {
                var half = (x - 800) / 410.0;
                pen.drawLine(x, 288, x, (int) (550 - 260 * Math.sqrt(1 - half * half)));
            }
            pen.setColor(CORAL);
            pen.fill(new Polygon(new int[] {620, 940, 890, 660}, new int[] {640, 640, 700, 700}, 4));
            pen.setColor(PAPER);
            person(pen, 740, 560, 0.6);
            person(pen, 820, 565, 0.55);
        });
    }

    private static void houses(Graphics2D pen, int from, Color[] fronts) {
        for (var house = 0; house < fronts.length; house++) {
            var top = 270 + house * 53 % 90;
            var left = from + house * 76;
            pen.setColor(fronts[house]);
            pen.fillRect(left, top, 74, 540 - top);
            pen.setColor(new Color(0xb5613f));
            pen.fill(new Polygon(new int[] {left - 4, left + 37, left + 78}, new int[] {top, top - 38, top}, 3));
            pen.setColor(TEAL);
            for (var window = 0; window < 6; window++) {
                pen.fillRect(left + 14 + window % 2 * 28, top + 24 + window / 2 * 56, 18, 28);
            }
        }
    }

    /** The mark of an organisation, on nothing: a compass, or a flask. */
    static byte[] mark(int number) {
        return clear(420, 160, pen -> {
            pen.setColor(number % 2 == 0 ? PLUM : LEAF);
            pen.fillOval(10, 10, 140, 140);
            pen.setColor(Color.WHITE);
            if (number % 2 == 0) {
                pen.fill(new Polygon(new int[] {80, 100, 80, 60}, new int[] {25, 80, 135, 80}, 4));
            } else {
                pen.fillRect(68, 35, 24, 40);
                pen.fill(new Polygon(new int[] {68, 92, 120, 40}, new int[] {70, 70, 125, 125}, 4));
            }
            pen.setColor(INK);
            for (var line = 0; line < 3; line++) {
                pen.fillRoundRect(180, 35 + line * 34, 220 - line * 50, 20, 10, 10);
            }
        });
    }

    private static void turbine(Graphics2D pen, int x, int y, double size) {
        pen.setColor(Color.WHITE);
        var foot = (int) (330 * size);
        pen.fill(new Polygon(
                new int[] {x - 5, x + 5, x + (int) (12 * size), x - (int) (12 * size)},
                new int[] {y, y, y + foot, y + foot},
                4));
        for (var blade = 0; blade < 3; blade++) {
            var one = (Graphics2D) pen.create();
            one.rotate(Math.toRadians(20 + blade * 120.0), x, y);
            one.fillOval(x - (int) (9 * size), y - (int) (165 * size), (int) (18 * size), (int) (165 * size));
            one.dispose();
        }
    }

    /** A head and shoulders, 100 wide at size 1. */
    static void person(Graphics2D pen, int x, int y, double size) {
        var head = (int) (54 * size);
        pen.fillOval(x - head / 2, y, head, head);
        var width = (int) (100 * size);
        pen.fillRoundRect(
                x - width / 2, y + (int) (62 * size), width, (int) (110 * size), (int) (70 * size), (int) (70 * size));
    }

    static byte[] png(int width, int height, Consumer<Graphics2D> drawing) {
        return drawn(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), pen -> {
            pen.setColor(PAPER);
            pen.fillRect(0, 0, width, height);
            drawing.accept(pen);
        });
    }

    private static byte[] clear(int width, int height, Consumer<Graphics2D> drawing) {
        return drawn(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), drawing);
    }

    private static byte[] drawn(BufferedImage image, Consumer<Graphics2D> drawing) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(pen);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
