using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TypedNets;

/// <summary>
/// Has libtorch fill the memory of new tensors on the CPU with zeros. In libtorch 2.10 oneDNN's convolutions multiply what is beside the
/// channels of an input, where those are no whole number of blocks (20, 24, 40 with AVX-512), by weights of zero without having cleared it: any
/// NaN that a freed tensor left there comes out, so that one network that diverged makes others in its process look as if they did.
/// </summary>
internal static class ZeroedMemory
{
    /// <summary>A switch of libtorch's allocator (c10/core/impl/alloc_cpu.cpp), false unless set.</summary>
    private const string Switch = "FLAGS_caffe2_cpu_allocator_do_zero_fill";

    private static readonly Lazy<bool> s_isSet = new(Set);

    /// <summary>Sets the switch, once for the process.</summary>
    /// <returns>Whether libtorch has it; without it, memory is as it was left.</returns>
    public static bool Ensure() => s_isSet.Value;

    private static bool Set()
    {
        // libtorch is loaded by its first use, and found under its bare name from then on.
        _ = get_num_threads();
        string file = OperatingSystem.IsWindows() ? "c10.dll" : OperatingSystem.IsMacOS() ? "libc10.dylib" : "libc10.so";
        if (!NativeLibrary.TryLoad(file, out nint library) || !NativeLibrary.TryGetExport(library, Switch, out nint address))
            return false;
        Marshal.WriteByte(address, 1);
        return true;
    }
}
