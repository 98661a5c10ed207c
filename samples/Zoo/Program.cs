using System.CommandLine;
using System.CommandLine.Help;
using TypedNets.Data;
using Zoo;

ParseResult parsed = CommandLine.Create().Parse(args);
if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
{
    Console.Error.WriteLine($"{parsed.Errors[0].Message} Try --help.");
    return 2;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("Stopped.");
    return 130;
}
catch (DataFileException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
