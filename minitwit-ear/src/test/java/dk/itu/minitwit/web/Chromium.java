package dk.itu.minitwit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.itu.minitwit.Await;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser of a certain width. Checks the requirements of every page, in light and dark colours. */
final class Chromium implements AutoCloseable {

    /** The size of a window in CSS pixels. */
    enum Screen {
        PHONE(320, 640),
        DESKTOP(1100, 800);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final String LIGHT = "light";
    private static final String DARK = "dark";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Selenium warns about unknown versions of the browser's protocol; only two stable commands are used. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    static {
        VERSIONS.setLevel(Level.SEVERE);
    }

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private final ChromeDriver driver;
    private final URI base;
    private final String screen;
    private final Path pictures;
    private boolean scripts = true;

    /** @param pictures where screenshots go */
    Chromium(URI base, Screen screen, Path pictures) {
        this.base = base;
        this.screen = screen.name().toLowerCase();
        this.pictures = pictures;
        ChromeDriverService.Builder service = new ChromeDriverService.Builder();
        ChromeOptions options = new ChromeOptions();
        if (Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER)) {
            options.setBinary(PROGRAM.toString());
            service.usingDriverExecutable(DRIVER.toFile());
        }
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(service.build(), options);
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", screen.width, "height", screen.height, "deviceScaleFactor", 1, "mobile", false));
        setTheme(LIGHT);
    }

    /** Disables the pages' scripts; the driver's still work. */
    Chromium withoutScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        scripts = false;
        return this;
    }

    /** A browser of a reader of this language. */
    Chromium speaking(String tag) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", tag)));
        return this;
    }

    void open(String path) {
        driver.get(base.resolve(path).toString());
    }

    /** Opens a page of another site. */
    void visit(URI page) {
        driver.get(page.toString());
    }

    /** Waits until the page's scripts have set the title or opened another page. */
    void awaitTitle(Predicate<String> expected) {
        Await.until("another title", PATIENCE, driver::getTitle, expected);
    }

    /** Types into the field whose name ends so, replacing its value. */
    void type(String field, String text) {
        typeInto("main [name$='" + field + "']", text);
    }

    void typeInto(String selector, String text) {
        WebElement element = find(selector);
        element.clear();
        // The driver cannot type characters outside the basic plane.
        if (text.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            driver.executeScript("arguments[0].value = arguments[1]", element, text);
        } else {
            element.sendKeys(text);
        }
    }

    /** Presses a button that opens another page, and waits for it. */
    void press(String button) {
        leave(() -> find(button).click());
    }

    void click(String selector) {
        find(selector).click();
    }

    /** Presses a button that stays on the page, and waits for the text that it makes. */
    void press(String button, String selector, Predicate<String> expected) {
        find(button).click();
        Await.until("the text of " + selector, PATIENCE, () -> text(selector), expected);
    }

    /** Waits for a text as if the page was hidden, and seen again hours later. */
    void seenLater(String selector, Predicate<String> expected) {
        driver.executeScript("const now = Date.now(); Date.now = () => now + 36e5;"
                + "document.dispatchEvent(new Event('visibilitychange'))");
        Await.until("the text of " + selector, PATIENCE, () -> text(selector), expected);
    }

    void pressTwice(String button) {
        leave(() -> new Actions(driver).doubleClick(find(button)).perform());
    }

    /** Presses Enter on a form or a button, and waits for the page that it opens. */
    void pressEnter() {
        leave(() -> keys(Keys.ENTER));
    }

    void pressControlEnter() {
        leave(() -> new Actions(driver)
                .keyDown(Keys.CONTROL)
                .sendKeys(Keys.ENTER)
                .keyUp(Keys.CONTROL)
                .perform());
    }

    /** Whether an element is on paper. */
    boolean isPrinted(String selector) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            return find(selector).isDisplayed();
        } finally {
            driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        }
    }

    /** The text of the focused element. */
    String focused() {
        return driver.switchTo().activeElement().getText();
    }

    /** Presses keys that open another page, and waits for it. */
    void leaveBy(CharSequence... keys) {
        leave(() -> keys(keys));
    }

    void reload() {
        driver.navigate().refresh();
    }

    void back() {
        driver.navigate().back();
    }

    /** As if the server had dropped the session. */
    void loseSession() {
        driver.manage().deleteCookieNamed("minitwit-session");
    }

    private void leave(Runnable action) {
        driver.executeScript("window.before = true");
        action.run();
        Await.until("another page", PATIENCE, this::isElsewhere);
    }

    private boolean isElsewhere() {
        try {
            return Boolean.TRUE.equals(
                    driver.executeScript("return window.before === undefined && document.readyState === 'complete'"));
        } catch (WebDriverException between) {
            // Between two pages the driver throws various exceptions.
            return false;
        }
    }

    void keys(CharSequence... keys) {
        new Actions(driver).sendKeys(String.join("", keys)).perform();
    }

    /** Moves the focus by the tab key to an element; every stop must be visible. */
    void tabTo(String selector) {
        for (int stop = 0; stop < 40; stop++) {
            keys(Keys.TAB);
            WebElement focused = driver.switchTo().activeElement();
            assertThat(focused.getCssValue("outline-style"))
                    .as("outline of %s", focused.getTagName())
                    .isNotEqualTo("none");
            if (Boolean.TRUE.equals(
                    driver.executeScript("return arguments[0].matches(arguments[1])", focused, selector))) {
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to " + selector);
    }

    String title() {
        return driver.getTitle();
    }

    String text(String selector) {
        return find(selector).getText();
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** The current value of a field. */
    String value(String field) {
        return find("main [name$='" + field + "']").getDomProperty("value");
    }

    int height(String selector) {
        return find(selector).getSize().getHeight();
    }

    String attribute(String selector, String attribute) {
        return find(selector).getDomAttribute(attribute);
    }

    String backgroundColour() {
        return (String) driver.executeScript("return getComputedStyle(document.documentElement).backgroundColor");
    }

    private WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Checks the rules for every page, and takes screenshots. */
    void inspect(String page) {
        setTheme(DARK);
        inspection(DARK, page).run(scripts);
        setTheme(LIGHT);
        inspection(LIGHT, page).runAgain(scripts);
    }

    private Inspection inspection(String theme, String page) {
        return new Inspection(driver, base, screen + "-" + theme + "-" + page, pictures);
    }

    /** As the machine's settings have it. */
    private void setTheme(String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
