using System.Diagnostics;

namespace TypedNets.Studies.Tests.Program;

/// <summary>The sample, run as its users run it.</summary>
internal static class InitStudyProcess
{
    /// <summary>Where it looks for data: a folder without any, wherever the tests run.</summary>
    public static string DataRoot { get; } = Path.Combine(AppContext.BaseDirectory, "no-data");

    /// <summary>What a finished process has left.</summary>
    public readonly record struct Ended(int ExitCode, string Output, string Error);

    /// <summary>Runs it to its end.</summary>
    public static async Task<Ended> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ended(process.ExitCode, await output, error);
    }

    /// <summary>Starts it; the caller reads both outputs and disposes it.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "InitStudy.exe" : "InitStudy"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TYPEDNETS_DATA"] = DataRoot;
        return Process.Start(start)!;
    }
}
