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
            FinalMeasure final = comparison.Final;
            Table table = New(comparison.Name(run.Study), "Initializer", $"Steps to {Formats.Target(run.Study)}", final.Title, "Stuck", "Diverged");
            foreach (GroupSummary group in comparison.Groups)
            {
                table.AddRow(Markup.Escape(group.Initializer), Formats.Steps(group), final.Spread(group.Numbers(final.Number)),
                    Failures(group.Stuck, group.Count), Failures(group.Diverged, group.Count));
            }
            console.Write(table);
        }

        if (run.Comparisons.Count > 0)
            console.WriteLine(Formats.Paragraph("Steps: median over seeds (lowest to highest). At the end: mean ± standard deviation over seeds.", Formats.Chance([run])));
        foreach (Section section in MeasurementSection.Of(run))
        {
            foreach (PageTable values in section.Blocks.OfType<PageTable>())
            {
                Table table = New(section.Title, [.. values.Heads]);
                foreach (IReadOnlyList<Cell> row in values.Rows)
                    table.AddRow([.. row.Select(cell => Markup.Escape(cell.Detail is null ? cell.Text : $"{cell.Text} ({cell.Detail})"))]);
                console.Write(table);
            }
        }
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

    private static Table New(string title, params IReadOnlyList<string> heads)
    {
        var table = new Table().Border(TableBorder.Rounded).Title($"[bold]{Markup.Escape(title)}[/]");
        for (int i = 0; i < heads.Count; i++)
            table.AddColumn(new TableColumn(Markup.Escape(heads[i])) { Alignment = i == 0 ? Justify.Left : Justify.Right });
        return table;
    }

    private static string Failures(int failures, int count) => failures == 0 ? "0" : $"[red]{failures} of {count}[/]";
}
