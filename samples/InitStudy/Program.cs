using System.CommandLine;
using System.CommandLine.Help;
using System.Runtime.InteropServices;
using InitStudy;

// The first Ctrl-C or kill ends the study in good order; a second one ends the program at once.
using var stop = new CancellationTokenSource();
Action<PosixSignalContext> end = signal =>
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, end);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, end);

var terminal = new Terminal(args, stop.Token);
RootCommand root = new GridCommand().Create(terminal);
root.Add(ListCommand.Create(terminal));
root.Add(new RunCommand().Create(terminal));
ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
{
    Console.Error.WriteLine($"{parsed.Errors[0].Message} Try --help.");
    return 2;
}

return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
