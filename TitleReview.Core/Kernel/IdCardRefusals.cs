namespace TitleReview.Core.Kernel;

/// <summary>「一代证号码」.</summary>
public sealed record IdCardNumberIsFirstGeneration()
    : Refusal("15位的第一代身份证号码已停止使用，请填写第二代居民身份证上的18位号码。");

/// <summary>「位数或字符不符」.</summary>
public sealed record IdCardNumberIsMisshapen(int Length)
    : Refusal($"身份证号码应为18位，前17位为数字，末位为数字或X；现填写了{Length}位，请对照身份证核对。");

/// <summary>「地址码不存在」.</summary>
public sealed record IdCardRegionIsUnknown(string Region)
    : Refusal($"身份证号码前6位“{Region}”不是曾经使用过的行政区划代码，请对照身份证核对。");

/// <summary>「出生日期不存在」.</summary>
public sealed record IdCardBirthDateDoesNotExist(string Date)
    : Refusal($"身份证号码第7至14位“{Date}”不是存在的日期，请对照身份证核对。");

/// <summary>「出生日期晚于今天」.</summary>
public sealed record IdCardBirthDateIsInFuture(string Date)
    : Refusal($"身份证号码中的出生日期“{Date}”晚于今天，请对照身份证核对。");

/// <summary>「校验码错误」.</summary>
public sealed record IdCardCheckDigitIsWrong()
    : Refusal("身份证号码的校验码不正确，可能有一位数字填错，请对照身份证逐位核对。");
