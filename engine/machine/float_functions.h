// The functions of angles, logarithms and powers, as glibc gives them to programs that rustc compiled on Linux.
//
// Natively they are the C library's own. In wasm that library is musl, in the variant without large tables,
// whose last bit differs for up to one input in five; there they are computed to twice the precision and rounded, or in the order in which glibc
// computes them. What remains different is one input in three hundred for f64 and one in twenty for f32, by one
// unit in the last place. (Rust's documentation promises no last bit for any of them.)
//
//   platform::sin(1e22) == -0.8522008497671888
#pragma once

#include <cmath>

namespace framewalk {

namespace accurate {

double sin(double x);
double cos(double x);
double tan(double x);
double asin(double x);
double acos(double x);
double atan(double x);
double atan2(double y, double x);
double hypot(double x, double y);
double sinh(double x);
double cosh(double x);
double tanh(double x);
double log(double x);
double log2(double x);
double log10(double x);
double pow(double x, double y);

float sin(float x);
float cos(float x);
float tan(float x);
float asin(float x);
float acos(float x);
float atan(float x);
float atan2(float y, float x);
float hypot(float x, float y);
float sinh(float x);
float cosh(float x);
float tanh(float x);
float log(float x);
float log2(float x);
float log10(float x);
float pow(float x, float y);

}  // namespace accurate

#ifdef __EMSCRIPTEN__
namespace platform = accurate;
#else
namespace platform {
using std::sin, std::cos, std::tan, std::asin, std::acos, std::atan, std::atan2, std::hypot, std::sinh, std::cosh,
    std::tanh, std::log, std::log2, std::log10, std::pow;
}
#endif

}  // namespace framewalk
