using System.CommandLine;
using System.CommandLine.Parsing;
using TypedNets.Studies;

namespace InitStudy;

/// <summary>The options of all commands that run something: where, how many at once, which share.</summary>
/// <param name="folder">The folder where none is given.</param>
internal sealed class SessionOptions(Func<ArgumentResult, string>? folder)
{
    public Option<int?> Workers { get; } =
        OptionValues.Number("--workers", "Runs at the same time, each on one core [default: the number of cores]", 4096);

    public Option<string?> Out { get; } = new("--out")
    {
        Description = "The folder for the report (index.html and .csv files) and, in trials/, the results from which an interrupted study continues",
        HelpName = "folder",
        DefaultValueFactory = folder,
    };

    public Option<bool> Fresh { get; } = new("--fresh") { Description = "Run all again, also what has a result in the folder" };

    public Option<Shard?> Shard { get; } = new("--shard")
    {
        Description = "Run only one of several shares, such as 2/3, while other processes or machines with the same folder run the others; whichever ends last "
            + "writes the report. Folders that are not shared are merged by copying their files together",
        HelpName = "share",
        CustomParser = result => TypedNets.Studies.Shard.TryParse(result.Tokens[0].Value, out Shard shard) ? shard
            : OptionValues.Fail<Shard?>(result, "a share and their number, such as 1/2 and 2/2", result.Tokens[0].Value),
    };

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [Workers, Out, Fresh, Shard];
}
