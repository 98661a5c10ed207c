using System.CommandLine;

namespace Zoo.Commands;

/// <summary>Shows a network's layers.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var network = CommandLine.Network();
        var command = new Command("show", "Shows a network's layers, sizes, initializers and cost") { network };
        command.SetAction(parsed =>
        {
            ZooEntry entry = parsed.GetRequiredValue(network);
            Console.WriteLine($"{entry.Name}: {entry.Summary} ({entry.Paper})");
            Console.WriteLine(entry.Spec);
        });
        return command;
    }
}
