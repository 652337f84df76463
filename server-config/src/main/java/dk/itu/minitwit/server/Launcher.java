package dk.itu.minitwit.server;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The main class: starts the command line with its libraries in a class loader of its own. The server's libraries are
 * on the class path, which class data sharing supports best. The two never mix.
 */
public final class Launcher {

    private static final String COMMAND_LINE = "dk.itu.minitwit.cli.Main";

    private Launcher() {}

    public static void main(String[] args) throws Throwable {
        // Payara closes every cached jar once it has booted, also one that a migration is read from just then.
        URLConnection.setDefaultUseCaches("jar", false);
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

    /** Each module of the command line has its own directory. */
    private static URL[] libraries() throws IOException {
        Path folder = Home.folder().resolve("lib");
        List<URL> urls = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path module : modules) {
                try (DirectoryStream<Path> jars = Files.newDirectoryStream(module, "*.jar")) {
                    for (Path jar : jars) {
                        urls.add(jar.toUri().toURL());
                    }
                }
            }
        }
        if (urls.isEmpty()) {
            throw new IllegalStateException("No libraries in " + folder + ": build MiniTwit again");
        }
        return urls.toArray(URL[]::new);
    }
}
