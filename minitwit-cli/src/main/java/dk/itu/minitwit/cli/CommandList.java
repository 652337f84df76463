package dk.itu.minitwit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Adds the commands of all groups to the command line, and lists them in the help by group. */
final class CommandList implements IHelpSectionRenderer {

    private final Map<String, List<String>> namesByHeading = new LinkedHashMap<>();

    private CommandList() {}

    /** Adds the operators' commands, then the commands of every other group on the class path. */
    static void addTo(CommandLine line) {
        CommandList list = new CommandList();
        list.add(line, new OperatorCommands());
        for (CommandGroup group : ServiceLoader.load(CommandGroup.class, CommandList.class.getClassLoader())) {
            list.add(line, group);
        }
        line.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, list);
    }

    private void add(CommandLine line, CommandGroup group) {
        List<String> names = new ArrayList<>();
        for (Object command : group.commands()) {
            CommandLine subcommand = new CommandLine(command);
            line.addSubcommand(subcommand);
            names.add(subcommand.getCommandName());
        }
        namesByHeading.put(group.heading(), names);
    }

    @Override
    public String render(Help help) {
        StringBuilder text = new StringBuilder();
        namesByHeading.forEach((heading, names) -> {
            Map<String, Help> commands = new LinkedHashMap<>();
            names.forEach(name -> commands.put(name, help.subcommands().get(name)));
            text.append(help.createHeading("%n" + heading + ":%n")).append(help.commandList(commands));
        });
        return text.toString();
    }
}
