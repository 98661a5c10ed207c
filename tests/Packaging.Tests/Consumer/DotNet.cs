using System.Diagnostics;
using System.Text;

namespace TypedNets.Packaging.Tests.Consumer;

/// <summary>What a command printed (both streams) and how it ended.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    public CommandResult MustSucceed()
    {
        Assert.True(Succeeded, $"{Command}\nended with exit code {ExitCode}:\n{Output}");
        return this;
    }

    public CommandResult MustFail()
    {
        Assert.False(Succeeded, $"{Command}\nshould have failed:\n{Output}");
        return this;
    }
}

/// <summary>Runs dotnet and programs as a user would in a shell.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs <c>dotnet</c> with a command that builds. No build server outlives it, or it would keep our pipes open.</summary>
    public static CommandResult Build(string folder, string command, params string[] arguments) =>
        Run(folder, "dotnet", [command, .. arguments, "--disable-build-servers"]);

    public static CommandResult Run(string folder, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        // The build that started these tests must not steer the builds inside them.
        foreach (var name in start.Environment.Keys.Where(IsOfOuterBuild).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var description = $"{file} {string.Join(' ', arguments)}";
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{description} did not end within {Limit}:\n{output}");
        }

        process.WaitForExit(); // for the rest of the output
        return new CommandResult(description, process.ExitCode, output.ToString());

        void Append(string? line)
        {
            if (line is not null)
                lock (output)
                    output.AppendLine(line);
        }
    }

    private static bool IsOfOuterBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("DOTNET_CLI_", StringComparison.OrdinalIgnoreCase)
        || name is "DOTNET_HOST_PATH" or "Version" or "Configuration" or "Platform";
}
