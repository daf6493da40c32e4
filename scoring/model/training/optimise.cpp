#include "scoring/model/training/optimise.h"

#include <cmath>
#include <deque>

namespace scoring::model::training {
namespace {

constexpr std::size_t memory = 8;

double dot(const Vector& left, const Vector& right) {
    double sum = 0;
    for (std::size_t at = 0; at < left.size(); ++at) sum += left[at] * right[at];
    return sum;
}

void add(Vector& to, double factor, const Vector& what) {
    for (std::size_t at = 0; at < to.size(); ++at) to[at] += factor * what[at];
}

struct Step {
    Vector moved;
    Vector turned;  ///< the change of the gradient
    double inverse_product;
};

/// The quasi-Newton direction: two loops over the remembered steps.
Vector direction(const std::deque<Step>& steps, const Vector& gradient) {
    Vector result = gradient;
    std::vector<double> alphas(steps.size());
    for (std::size_t at = steps.size(); at-- > 0;) {
        alphas[at] = steps[at].inverse_product * dot(steps[at].moved, result);
        add(result, -alphas[at], steps[at].turned);
    }
    if (!steps.empty()) {
        const Step& last = steps.back();
        const double scale = 1 / (last.inverse_product * dot(last.turned, last.turned));
        for (double& value : result) value *= scale;
    }
    for (std::size_t at = 0; at < steps.size(); ++at)
        add(result, alphas[at] - steps[at].inverse_product * dot(steps[at].turned, result), steps[at].moved);
    for (double& value : result) value = -value;
    return result;
}

struct EvaluatedPoint {
    Vector point;
    Vector gradient;
    double value = 0;
};

/// Halves the step until the value falls enough (Armijo). False when it does not.
bool search(const Objective& objective, const EvaluatedPoint& from, const Vector& way, double first,
            EvaluatedPoint& to) {
    const double slope = dot(way, from.gradient);
    double length = first;
    for (int tries = 0; tries < 30; ++tries, length /= 2) {
        to.point = from.point;
        add(to.point, length, way);
        to.value = objective(to.point, to.gradient);
        if (to.value <= from.value + 1e-4 * length * slope) return true;
    }
    return false;
}

void remember(std::deque<Step>& steps, const EvaluatedPoint& from, const EvaluatedPoint& to) {
    Step step{to.point, to.gradient, 0};
    add(step.moved, -1, from.point);
    add(step.turned, -1, from.gradient);
    const double product = dot(step.moved, step.turned);
    if (product <= 1e-12) return;
    step.inverse_product = 1 / product;
    steps.push_back(std::move(step));
    if (steps.size() > memory) steps.pop_front();
}

}  // namespace

Vector minimise(const Objective& objective, Vector start, int steps, double tolerance) {
    EvaluatedPoint here{std::move(start), {}, 0};
    here.gradient.resize(here.point.size());
    here.value = objective(here.point, here.gradient);
    const double enough = tolerance * std::sqrt(dot(here.gradient, here.gradient));
    std::deque<Step> remembered;
    EvaluatedPoint next = here;
    for (int step = 0; step < steps; ++step) {
        const double size = std::sqrt(dot(here.gradient, here.gradient));
        if (size <= enough || size == 0) break;
        const double first = remembered.empty() ? 1 / size : 1;
        if (!search(objective, here, direction(remembered, here.gradient), first, next)) break;
        remember(remembered, here, next);
        std::swap(here, next);
    }
    return here.point;
}

}  // namespace scoring::model::training
