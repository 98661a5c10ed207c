using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Zoo.Commands;

/// <summary>Lists all networks.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "Lists all networks");
        command.SetAction(_ => Terminal.Open().Write(Table()));
        return command;
    }

    private static Table Table()
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string header in new[] { "Network", "What it is", "Published", "Trained on" })
            table.AddColumn(header);
        foreach (string header in new[] { "Parameters", "Multiply-adds" })
            table.AddColumn(new TableColumn(header).RightAligned());
        foreach (ZooEntry entry in Catalogue.All)
        {
            table.AddRow(new[]
            {
                entry.Name, entry.Summary, entry.Paper, entry.Task.Data, entry.Spec.ParameterCount.ToString("N0", CultureInfo.InvariantCulture),
                entry.Spec.Macs?.ToString("N0", CultureInfo.InvariantCulture) ?? "",
            }.Select(Markup.Escape).ToArray());
        }
        return table;
    }
}
