using System.Diagnostics;
using TypedNets.Tests.Data;
using Zoo;

namespace TypedNets.Zoo.Tests;

/// <summary>The program, run as its users run it.</summary>
[Collection(nameof(ZooCollection))]
public sealed class ProgramTests
{
    [Fact]
    public async Task Lists_all_networks()
    {
        var (code, output, error) = await Run("list");
        Assert.Equal((0, ""), (code, error));
        Assert.All(Catalogue.All, entry => Assert.Contains($" {entry.Name} ", output));
        Assert.Contains("61,706", output);
    }

    [Fact]
    public async Task Shows_a_network_by_its_name_in_any_case()
    {
        var (code, output, _) = await Run("show", "lenet5");
        Assert.Equal(0, code);
        Assert.Contains("LeCun", output);
        Assert.Contains("Conv2d", output);
        Assert.Contains("61,706", output);
    }

    [Fact]
    public async Task Names_the_networks_that_there_are()
    {
        var (code, _, error) = await Run("show", "LeNet6");
        Assert.Equal(2, code);
        Assert.Contains("Expected one of Perceptron, LeNet5,", error);
        Assert.Contains("but got 'LeNet6'.", error);
    }

    [Fact]
    public async Task Says_what_to_do_without_data()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "no-data");
        var (code, _, error) = await Run("train", "LeNet5", "--data", folder, "--offline");
        Assert.Equal(1, code);
        Assert.Contains("train-labels-idx1-ubyte.gz is missing, and downloading is not allowed.", error);
        Assert.Contains(Path.Combine(folder, "mnist"), error);
        Assert.Contains("TYPEDNETS_DATA", error);
    }

    [Fact]
    public async Task Trains_and_tells_figure_and_baseline()
    {
        var (code, output, error) = await Run("train", "Perceptron", "--steps", "50", "--seed", "3", "--data", PublishedData.RootOrSkip("digits"));
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("50 steps of 64", output);
        Assert.Matches(@"Held out: accuracy \d+\.\d %", output);
        Assert.Contains("Baseline: 10.1 % (always the most frequent class)", output);
    }

    [Theory]
    [InlineData("--steps", "0", "--steps: expected a whole number of at least 1, but got 0.")]
    [InlineData("--steps", "many", "many")]
    public async Task Refuses_wrong_options(string option, string value, string message)
    {
        var (code, _, error) = await Run("train", "LeNet5", option, value);
        Assert.Equal(2, code);
        Assert.Contains(message, error);
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Zoo.exe" : "Zoo"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        CancellationToken stop = TestContext.Current.CancellationToken;
        Task<string> output = process.StandardOutput.ReadToEndAsync(stop), error = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, await output, await error);
    }
}
