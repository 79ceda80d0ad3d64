namespace TitleReview.App.Imaging;

/// <summary>The second byte of the markers of ITU-T T.81 that decide something here.</summary>
internal static class JpegMarker
{
    public const byte Sof0 = 0xC0;
    public const byte Sof1 = 0xC1;
    public const byte Sof2 = 0xC2;
    public const byte Sof3 = 0xC3;
    public const byte Dht = 0xC4;
    public const byte Dac = 0xCC;
    public const byte Sof15 = 0xCF;
    public const byte Soi = 0xD8;
    public const byte Eoi = 0xD9;
    public const byte Sos = 0xDA;
    public const byte Dqt = 0xDB;
    public const byte Dri = 0xDD;
    public const byte App0 = 0xE0;
    public const byte App1 = 0xE1;
    public const byte App14 = 0xEE;
    public const byte App15 = 0xEF;
    public const byte Com = 0xFE;

    public static bool IsRestart(byte marker) => marker is >= 0xD0 and <= 0xD7;

    /// <summary>Any start of frame, also of the kinds nobody shows; DHT, JPG and DAC stand between them.</summary>
    public static bool IsFrame(byte marker) => marker is >= Sof0 and <= Sof15 and not (Dht or 0xC8 or Dac);

    public static bool IsMetadata(byte marker) => marker is (>= App0 and <= App15) or Com;
}
