namespace TypedNets.Generators.Tests.Mutations;

/// <summary>
/// Two thousand edits of valid networks, one each: the compiler never breaks, one mistake is one error, and what compiles runs.
/// </summary>
[Collection(nameof(Running.TorchCollection))]
public sealed class MutationTests
{
    private const int Batches = 10, Size = 200;

    public static TheoryData<int> AllBatches => [.. Enumerable.Range(0, Batches)];

    [Theory, MemberData(nameof(AllBatches))]
    public async Task What_compiles_runs_and_one_mistake_is_one_error(int number)
    {
        string[] texts = [.. Enumerable.Range(number * Size, Size).Select(Mutate)];
        using MutantBatch batch = await MutantBatch.Of(texts);
        Assert.Empty(batch.Crashes.Select(d => d.ToString()));
        List<string> failures = [];
        foreach (Mutant mutant in batch.Mutants)
        {
            if (mutant.Mistakes.Count() > 1)
                failures.Add($"several errors: {string.Join("; ", mutant.Mistakes.Select(d => $"{d.Id} {d.GetMessage()}"))}\n{mutant.Text}");
            foreach (RunningNetwork network in mutant.Networks)
            {
                if (MutantRun.Refusal(network) is { } refusal)
                    failures.Add($"refused: {network.Spec.Network}: {refusal}\n{mutant.Text}");
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    [Fact]
    public async Task Before_the_edit_all_compile_and_run()
    {
        using MutantBatch batch = await MutantBatch.Of([.. MutantSources.Unedited]);
        Assert.Empty(batch.Crashes.Concat(batch.Mutants.SelectMany(mutant => mutant.Errors)).Select(d => d.ToString()));
        Assert.Empty(batch.Mutants.SelectMany(mutant => mutant.Networks.Select(MutantRun.Refusal).OfType<string>().Select(refusal => $"{refusal}\n{mutant.Text}")));
    }

    private static string Mutate(int seed)
    {
        var random = new Random(seed);
        return new Mutation(random).Of(MutantSources.Draw(random));
    }
}
