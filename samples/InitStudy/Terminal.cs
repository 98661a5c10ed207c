using Spectre.Console;

namespace InitStudy;

/// <summary>What the program was started with, and where it writes.</summary>
/// <param name="Arguments">The command line's arguments.</param>
/// <param name="Stop">Cancelled by Ctrl-C or a request to end.</param>
internal sealed record Terminal(IReadOnlyList<string> Arguments, CancellationToken Stop)
{
    /// <summary>The console.</summary>
    public IAnsiConsole Console { get; } = Open();

    /// <summary>The command that runs the same again.</summary>
    public string Command => string.Join(' ', ["dotnet run -c Release --project samples/InitStudy", .. Arguments.Count == 0 ? [] : (string[])["--", .. Arguments.Select(Quoted)]]);

    // A file or a log gets neither colours nor bars, and has no width of its own.
    private static IAnsiConsole Open()
    {
        if (!System.Console.IsOutputRedirected)
            return AnsiConsole.Console;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = 120;
        return console;
    }

    private static string Quoted(string argument) =>
        argument.All(character => char.IsAsciiLetterOrDigit(character) || "-_./,=".Contains(character)) ? argument : $"\"{argument}\"";
}
