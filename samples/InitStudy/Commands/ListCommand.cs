using System.CommandLine;
using Spectre.Console;
using TypedNets.Studies.Presets;

namespace InitStudy;

/// <summary>Explains the published experiments that can be run.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("list", "Explain the published experiments that can be run by name");
        command.SetAction(_ =>
        {
            foreach (Preset preset in PresetCatalogue.All)
            {
                terminal.Console.MarkupLine($"[bold]{Markup.Escape(preset.Name)}[/]: {Markup.Escape(preset.Title)}");
                foreach (string text in new[] { preset.Source, preset.Explanation })
                    terminal.Console.Write(new Padder(new Text(text), new Padding(4, 0, 0, 0)));
                terminal.Console.WriteLine();
            }

            terminal.Console.WriteLine("'run <name> --quick' takes minutes on two cores, 'run <name>' up to hours; both judge what came out by the rules of the experiment.");
        });
        return command;
    }
}
