using System.CommandLine;
using System.CommandLine.Help;
using System.Runtime.InteropServices;
using InitStudy;
using Spectre.Console;
using TypedNets;

var options = new CommandLine();
ParseResult parsed = options.Command().Parse(args);
if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
{
    Console.Error.WriteLine($"{parsed.Errors[0].Message} Try --help.");
    return 2;
}

if (parsed.Action is not null)
    return parsed.Invoke();

// The first Ctrl-C or kill ends the study in good order; a second one ends the program at once.
using var stop = new CancellationTokenSource();
Action<PosixSignalContext> end = signal =>
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, end);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, end);
var main = new StudyMain(parsed, options, args);
try
{
    main.Run(OpenConsole(), stop.Token);
    return 0;
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine($"Stopped. Finished runs are kept in {main.ResultsPath}; the same command continues: {main.Command}");
    return 130;
}
catch (Exception error) when (error is ArgumentException or InitializerException)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}
catch (Exception error) when (error is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

// A file or a log gets neither colours nor bars, and has no width of its own.
static IAnsiConsole OpenConsole()
{
    if (!Console.IsOutputRedirected)
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
