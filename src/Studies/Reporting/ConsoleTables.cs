using Spectre.Console;
using TypedNets.Studies.Presets;
using TypedNets.Studies.Statistics;

namespace TypedNets.Studies.Reporting;

/// <summary>The result as tables for a terminal, one for each network.</summary>
public static class ConsoleTables
{
    /// <summary>Writes them.</summary>
    public static void Write(IAnsiConsole console, StudyRun run)
    {
        foreach (InitializerComparison comparison in run.Comparisons)
        {
            var table = new Table().Border(TableBorder.Rounded).Title($"[bold]{Markup.Escape(comparison.Name(run.Study))}[/]");
            table.AddColumn("Initializer");
            table.AddColumn(new TableColumn($"Steps to {Formats.Target(run.Study)}").RightAligned());
            table.AddColumn(new TableColumn("Test accuracy").RightAligned());
            table.AddColumn(new TableColumn("Stuck").RightAligned());
            table.AddColumn(new TableColumn("Diverged").RightAligned());
            foreach (GroupSummary group in comparison.Groups)
            {
                table.AddRow(Markup.Escape(group.Initializer), Formats.Steps(group), Formats.Spread(group.Accuracy),
                    Failures(group.Stuck, group.Count), Failures(group.Diverged, group.Count));
            }
            console.Write(table);
        }

        console.WriteLine("Steps: median over seeds (lowest to highest). Accuracy: mean ± standard deviation over seeds. "
            + $"Chance is {Formats.Chance(run)}.");
    }

    /// <summary>Writes what came out of a published experiment's claims.</summary>
    public static void Write(IAnsiConsole console, IEnumerable<Judgement> judgements)
    {
        var table = new Table().Border(TableBorder.Rounded).Title("[bold]Claims[/]");
        table.AddColumns("Claim", "Outcome", "Numbers");
        foreach (Judgement judgement in judgements)
        {
            string colour = judgement.IsFulfilled switch { true => "green", false => "red", null => "yellow" };
            table.AddRow(Markup.Escape(judgement.Statement), $"[{colour}]{Markup.Escape(judgement.Outcome)}[/]", Markup.Escape(judgement.Evidence));
        }
        console.Write(table);
    }

    private static string Failures(int failures, int count) => failures == 0 ? "0" : $"[red]{failures} of {count}[/]";
}
