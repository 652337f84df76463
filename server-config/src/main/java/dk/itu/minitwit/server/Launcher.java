package dk.itu.minitwit.server;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/**
 * The one program: starts the command line with its libraries in a class loader of their own. The server's libraries are
 * on the class path, where the Java runtime shares and archives them best; the two never mix.
 */
public final class Launcher {

    private static final String COMMAND_LINE = "dk.itu.minitwit.cli.Main";

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        ClassLoader commandLine = new URLClassLoader("minitwit", libraries(), Launcher.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(commandLine);
        try {
            commandLine
                    .loadClass(COMMAND_LINE)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static URL[] libraries() throws MalformedURLException {
        File folder = Home.folder().resolve("lib").toFile();
        File[] jars = folder.listFiles((parent, name) -> name.endsWith(".jar"));
        if (jars == null) {
            throw new IllegalStateException("No libraries in " + folder + ": build MiniTwit again");
        }
        List<URL> urls = new ArrayList<>();
        for (File jar : jars) {
            urls.add(jar.toURI().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
