using System.Diagnostics;
using System.Runtime.InteropServices;
using TypedNets.Tests.Initialization;
using TypedNets.Training;
using static TorchSharp.torch;

namespace TypedNets.Tests.Training;

/// <summary>What a long run leaves in native memory, beside what TorchSharp counts.</summary>
[Collection(nameof(GlobalGenerator))]
public sealed class NativeMemoryTests(ITestOutputHelper output)
{
    private const int WarmUp = 500, Steps = 10_000;
    private const double Megabyte = 1 << 20;

    [Fact]
    public void TenThousandStepsGrowItByLessThanTwentyMegabytes()
    {
        using var data = Pictures.Create();
        using var network = Pictures.Network();
        (double Process, double Allocated) before = default, after = default;
        int threads = get_num_threads();
        set_num_threads(1); // Several would only wait for each other in a network as small as this.
        Pictures.Trainer(new Adam(), WarmUp + Steps, new Validation(data, Every: 500) { KeepBest = true }, onStep: step =>
        {
            if (step.Number == WarmUp)
                before = Measured();
            if (step.Number == WarmUp + Steps)
                after = Measured();
        }).Fit(network, data, TestContext.Current.CancellationToken);
        set_num_threads(threads);
        output.WriteLine($"The process grew by {after.Process - before.Process:F2} MB, allocated memory by {after.Allocated - before.Allocated:F3} MB.");
        Assert.NotEqual(0, before.Process);
        Assert.InRange(after.Process - before.Process, double.NegativeInfinity, 20);
        Assert.InRange(after.Allocated - before.Allocated, double.NegativeInfinity, 20);
    }

    /// <summary>In megabytes: what the process occupies once the managed heap is as small as it can be, and what the C library has given out.</summary>
    private static (double Process, double Allocated) Measured()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        double allocated = 0;
        if (OperatingSystem.IsLinux() && !RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal))
        {
            MallocInformation information = mallinfo2();
            allocated = (information.InUse + information.Mapped) / Megabyte;
        }

        return (process.WorkingSet64 / Megabyte, allocated);
    }

    [DllImport("libc")]
    private static extern MallocInformation mallinfo2();

    /// <summary>glibc's struct mallinfo2.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct MallocInformation
    {
        public nuint Arena, FreeChunks, FastChunks, MappedChunks, Mapped, UnusedField, FastFree, InUse, Free, Top;
    }
}
