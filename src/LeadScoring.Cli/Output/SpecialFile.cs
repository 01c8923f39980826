using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace LeadScoring.Cli.Output;

/// <summary>Tells devices and pipes, over which no file can be put, from files.</summary>
internal static class SpecialFile
{
    private const int FromHere = -100; // AT_FDCWD
    private const uint Type = 1; // STATX_TYPE
    private const int PlaceOfMode = 28; // in struct statx, which is the same on every processor
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Whether there is something at the path, links followed, that is neither a file nor a folder. .NET does not tell.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return !OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal);
        }

        var found = new byte[256];
        return Find(FromHere, Encoding.UTF8.GetBytes(path + '\0'), flags: 0, Type, found) == 0
            && (BinaryPrimitives.ReadUInt16LittleEndian(found.AsSpan(PlaceOfMode)) & TypeMask) is not (Regular or Folder);
    }

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Find(int folder, byte[] path, int flags, uint mask, [Out] byte[] found);
}
