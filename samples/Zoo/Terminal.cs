using Spectre.Console;

namespace Zoo;

/// <summary>The console: a file or a log gets neither colours nor bars, and has no width of its own.</summary>
internal static class Terminal
{
    public static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected)
            return AnsiConsole.Console;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = 180;
        return console;
    }
}
