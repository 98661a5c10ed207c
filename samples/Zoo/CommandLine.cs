using System.CommandLine;
using Zoo.Commands;

namespace Zoo;

/// <summary>The program's commands.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => new("Well-known networks, each in a few lines: what they are, and that they learn.")
    {
        ListCommand.Create(), ShowCommand.Create(), PictureCommand.Create(), TrainCommand.Create(),
    };

    /// <summary>The argument that names an entry.</summary>
    public static Argument<ZooEntry> Network() => new("network")
    {
        Description = "The network's name, as `list` shows it",
        CustomParser = result =>
        {
            string name = result.Tokens[0].Value;
            ZooEntry? entry = Catalogue.All.FirstOrDefault(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));
            if (entry is null)
                result.AddError($"Expected one of {string.Join(", ", Catalogue.All.Select(known => known.Name))}, but got '{name}'.");
            return entry;
        },
    };
}
